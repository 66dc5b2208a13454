import type { NoteContent } from '#shared/api/notes.ts'
import type { Json } from '#shared/base/json.ts'
import { own } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import { valueWords } from './value-words.ts'

/** A field of several notes, or of one note at several times, in words. */
export interface ComparedField {
  readonly name: string
  readonly label: string
  readonly words: readonly string[]
}

/** Every field in which any of the notes holds something, the title first and the text last. */
export function comparedFields(contents: readonly NoteContent[]): ComparedField[] {
  const fields = Object.assign({}, ...contents.map(({ note }) => fieldsOf(note.kind))) as ReturnType<typeof fieldsOf>
  const names = Object.keys(fields).filter((name) => name !== 'body' && name !== 'text' && name !== 'links' && name !== 'starred')
  const lines = names.map((name): ComparedField => {
    const field = fields[name] ?? { type: 'json' }
    const words = contents.map(({ note }) => {
      const found = own(note, name)
      return found === undefined ? '' : valueWords(name, field, found as Json)
    })
    return { name, label: say(`field.${name}`), words }
  })
  return [
    { name: 'kind', label: say('newNote.kind'), words: contents.map(({ note }) => say(`kind.${note.kind}`)) },
    { name: 'title', label: say('field.title'), words: contents.map(({ note }) => note.title) },
    ...lines,
    { name: 'text', label: say('field.text'), words: contents.map(({ text }) => text) },
    { name: 'body', label: say('field.body'), words: contents.map(({ body }) => body) },
  ].filter(({ words }) => words.some((one) => one !== ''))
}
