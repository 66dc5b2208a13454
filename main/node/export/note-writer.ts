import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { ManifestFile } from '#core/exchange/exporters/markdown/manifest.ts'
import { manifestFile } from './earlier-export.ts'

/** A note as it goes to the disk; the path from the export's root, with `/`. */
export interface NoteFile {
  readonly path: string
  readonly text: string
}

/** Writes the notes of an export, one run of them after another. */
export interface NoteWriter {
  /** What the manifest says of each, in their order. Rejects with what the disk says; what was written by then stays. */
  write(notes: readonly NoteFile[]): Promise<readonly ManifestFile[]>
  /** Resolves when nothing is being written any more, whatever was asked for. */
  end(): Promise<void>
}

/** @param folder theirs alone */
export type MakeNoteWriter = (folder: string) => NoteWriter

/** Writes in the thread that asks for it. */
export const ownThreadWriter: MakeNoteWriter = (folder) => {
  const write = writingTo(folder)
  return {
    async write(notes) {
      const files = write(notes)
      await turn()
      return files
    },
    end: async () => {},
  }
}

/** Writes notes below a folder, at once; throws what the disk says. */
export function writingTo(folder: string): (notes: readonly NoteFile[]) => ManifestFile[] {
  const folders = new Set<string>()
  return (notes) =>
    notes.map(({ path, text }) => {
      const bytes = Buffer.from(text, 'utf8')
      const inside = dirname(path)
      if (!folders.has(inside)) mkdirSync(join(folder, inside), { recursive: true })
      folders.add(inside)
      writeFileSync(join(folder, path), bytes)
      return manifestFile(path, bytes)
    })
}
