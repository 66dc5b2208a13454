import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'
import { problemInNote } from '#shared/notes/check-note.ts'
import type { Note } from '#shared/notes/note.ts'
import { arbitraryNotes, readerOf } from '../../../../../e2e/arbitraries/linked-notes.ts'
import { resolveNotes } from '../../markdown/resolve-notes.ts'
import { exportMarkdown } from './export-markdown.ts'

const now = instant(0, 0)

function exported(notes: readonly Note[], links: 'wiki' | 'markdown', who = true) {
  const prepared = exportMarkdown(readerOf(notes), { scope: { of: 'vault' }, links, trashed: true, who })
  return [...prepared.files(new Set())].flatMap((file) => ('text' in file ? [{ path: file.path, text: file.text }] : []))
}

function readBack(files: { path: string; text: string }[]): Note[] {
  let made = 0
  const ids = { note: () => `01J00000000000000000000${String(made++).padStart(3, '0')}` as NoteId, item: () => `given${made++}` }
  // What stands on a disk is UTF-8.
  const stored = files.map(({ path, text }) => ({ path, text: new TextDecoder().decode(new TextEncoder().encode(text)) }))
  return resolveNotes(stored, { ids, now }).map(({ note }) => note)
}

/** Without the ids of items that nothing names, and with the pins in an order of their own. */
function plain(note: Note): unknown {
  const lists = Object.entries(note).map(([name, value]) => {
    if (!Array.isArray(value) || name === 'tags' || name === 'properties') return [name, value]
    if (name === 'links') return [name, Object.fromEntries(value.map((pin: { id: string; note: string }) => [pin.id, pin.note]))]
    return [name, value.map(({ id, ...item }: { id: string }) => (name === 'statusLog' ? { id, ...item } : item))]
  })
  return Object.fromEntries(lists)
}

test('every arbitrary note keeps the rules of its kind', () => {
  fc.assert(
    fc.property(arbitraryNotes, (notes) => {
      expect(notes.flatMap((note) => problemInNote(note) ?? [])).toEqual([])
    }),
    { numRuns: 50 },
  )
})

const byId = (notes: readonly Note[]) => [...notes].sort((a, b) => (a.id < b.id ? -1 : 1)).map(plain)

describe.each(['wiki', 'markdown'] as const)('an export with %s links', (links) => {
  test('reads back as the vault it was made of', () => {
    fc.assert(
      fc.property(arbitraryNotes, (notes) => {
        expect(byId(readBack(exported(notes, links)))).toEqual(byId(notes))
      }),
      { numRuns: 200 },
    )
  })

  test('has flat YAML that every reader understands', () => {
    fc.assert(
      fc.property(arbitraryNotes, (notes) => {
        for (const { text } of exported(notes, links)) {
          const front = text.slice(4, text.indexOf('\n---\n'))
          for (const version of ['1.1', '1.2'] as const) {
            const values: unknown = parse(front, { version })
            for (const value of Object.values(values as object)) {
              if (Array.isArray(value)) expect(value.every((item) => typeof item === 'string')).toBe(true)
              else expect(['string', 'number', 'boolean'].includes(typeof value) || value === null).toBe(true)
            }
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
