import { Menu } from '@mantine/core'
import type { LinkTarget } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { LooseLinkMenu } from './LooseLinkMenu.tsx'

/** A link that leads nowhere yet, where it stands on the screen. */
export interface LooseLink {
  readonly target: LinkTarget
  /** The target as typed. */
  readonly words: string
  readonly place: DOMRect
}

/** Asks under a link what it shall mean. */
export function LooseLinkPlace({ note, link, onClose }: { readonly note: NoteId; readonly link: LooseLink; readonly onClose: () => void }) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" width={300} shadow="md" trapFocus returnFocus>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className="menu-place"
          aria-label={link.words}
          style={{ left: link.place.left, top: link.place.bottom }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <LooseLinkMenu note={note} words={link.words} isAmbiguous={link.target.state === 'ambiguous'} />
      </Menu.Dropdown>
    </Menu>
  )
}
