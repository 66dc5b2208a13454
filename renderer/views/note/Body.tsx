import { useMemo, useState } from 'react'
import type { NoteView } from '#shared/api/notes.ts'
import { fileKey } from '#shared/links/file-key.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { say } from '#shared/messages/index.ts'
import { fetchFile } from '#ui/data/files.ts'
import { useSpoken } from '#ui/kit/language.ts'
import { Markdown } from '#ui/kit/Markdown.tsx'
import { type LooseLink, LooseLinkPlace } from '#ui/notes/LooseLinkPlace.tsx'
import { linkLook } from '#ui/notes/link-look.ts'
import { saveAttachment } from './save-attachment.ts'

/** A note's text with its links alive. A link that leads nowhere yet asks what it shall mean. */
export function Body({ view, text }: { readonly view: NoteView; readonly text: string }) {
  const [pressed, setPressed] = useState<LooseLink | null>(null)
  const targets = useMemo(() => new Map(view.links.map(({ key, target }) => [key, target])), [view.links])
  const typed = useMemo(() => new Map(findLinks(text).map(({ target }) => [targetKey(target), target])), [text])
  const files = useMemo(() => new Map(view.note.attachments.map((one) => [fileKey(one.name), one])), [view.note.attachments])
  const { language } = useSpoken()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a link says of itself is of the language spoken
  const look = useMemo(
    () => (key: string) => linkLook(targets.get(key), typed.get(key) ?? key, files.get(key)),
    [targets, typed, files, language],
  )
  return (
    <>
      <Markdown
        text={text}
        label={say('field.body')}
        look={look}
        loadFile={(file) => fetchFile(`/files/${file}`)}
        colourCode={(code, language) => void import('#ui/editor/colour-code.ts').then(({ colourCode }) => colourCode(code, language))}
        onFile={(key) => {
          const file = files.get(key)
          if (file) void saveAttachment(file)
        }}
        onLoose={(key, at, place) => {
          const target = targets.get(key)
          const words = findLinks(text).find((link) => link.at === at)?.target
          if (target) setPressed({ target, words: words ?? target.title, place })
        }}
      />
      {pressed && <LooseLinkPlace note={view.note.id} link={pressed} onClose={() => setPressed(null)} />}
    </>
  )
}
