import type { Parts } from '#core/parts.ts'
import type { MarkdownFile } from './markdown/resolve-notes.ts'
import { sampleNotes } from './sample.ts'

/** Puts the sample's notes into a vault as one undoable step; resolves with their number once they are on disk. */
export async function addSample({ ports, store }: Parts, files: readonly MarkdownFile[]): Promise<number> {
  const { notes } = sampleNotes(files, ports.ids, ports.clock.now())
  await store.transact({ code: 'sample.add', data: { count: notes.length } }, { window: null }, (tx) => {
    for (const note of notes) tx.create(note)
  })
  return notes.length
}
