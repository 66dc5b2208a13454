import { Menu } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { LinkTarget, NoteView } from '#shared/api/notes.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { say } from '#shared/messages/index.ts'
import { fetchFile } from '#ui/data/files.ts'
import { type LinkLook, Markdown } from '#ui/kit/Markdown.tsx'
import { kindLooks } from '#ui/notes/kinds.ts'
import { noteAddress, whyGone } from '#ui/notes/NoteLink.tsx'
import { LooseLinkMenu } from './LooseLinkMenu.tsx'

interface Pressed {
  readonly target: LinkTarget
  /** The target as typed. */
  readonly words: string
  readonly place: DOMRect
}

/** A note's text with its links alive. A link that leads nowhere yet asks what it shall mean. */
export function Body({ view, text }: { readonly view: NoteView; readonly text: string }) {
  const [pressed, setPressed] = useState<Pressed | null>(null)
  const targets = useMemo(() => new Map(view.links.map(({ key, target }) => [key, target])), [view.links])
  const typed = useMemo(() => new Map(findLinks(text).map(({ target }) => [targetKey(target), target])), [text])
  const look = useMemo(
    () =>
      (key: string): LinkLook => {
        const target = targets.get(key)
        if (target === undefined) return { state: 'unknown', title: '' }
        switch (target.state) {
          case 'found':
            return {
              state: 'found',
              title: target.title,
              href: noteAddress(target.id ?? ''),
              colour: target.kind ? kindLooks[target.kind].colour : null,
            }
          case 'gone':
            return { state: 'gone', title: whyGone(target) }
          case 'unresolved':
            return { state: 'loose', title: say('link.unresolved', { target: typed.get(key) ?? key }) }
          case 'ambiguous':
            return { state: 'loose', title: say('link.ambiguous', { target: typed.get(key) ?? key }) }
        }
      },
    [targets, typed],
  )
  return (
    <>
      <Markdown
        text={text}
        label={say('field.body')}
        look={look}
        loadFile={(file) => fetchFile(`/files/${file}`)}
        onLoose={(key, at, place) => {
          const target = targets.get(key)
          const typed = findLinks(text).find((link) => link.at === at)?.target
          if (target) setPressed({ target, words: typed ?? target.title, place })
        }}
      />
      {pressed && (
        <Menu opened onClose={() => setPressed(null)} position="bottom-start" width={300} shadow="md" trapFocus returnFocus>
          <Menu.Target>
            <button
              type="button"
              tabIndex={-1}
              className="menu-place"
              aria-label={pressed.words}
              style={{ left: pressed.place.left, top: pressed.place.bottom }}
            />
          </Menu.Target>
          <Menu.Dropdown>
            <LooseLinkMenu note={view.note.id} words={pressed.words} isAmbiguous={pressed.target.state === 'ambiguous'} />
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
