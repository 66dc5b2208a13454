import type { NoteContent } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import { fetchFile } from '#ui/data/files.ts'
import { Markdown } from '#ui/kit/Markdown.tsx'

/** Title and text of a note at another time. */
export function NoteAsItWas({ content: { note, body } }: { readonly content: NoteContent }) {
  return (
    <>
      <h3 className="note-title" dir="auto">
        {note.title}
      </h3>
      <Markdown
        label={say('field.body')}
        text={body}
        look={plainLook}
        onLoose={() => {}}
        onFile={() => {}}
        loadFile={(file) => fetchFile(`/files/${file}`)}
      />
    </>
  )
}

/** What its links mean is a matter of now, not of then. */
const plainLook = () => ({ state: 'unknown', title: '' }) as const
