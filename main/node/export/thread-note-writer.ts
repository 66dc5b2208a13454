import { Worker } from 'node:worker_threads'
import type { ManifestFile } from '#core/exchange/exporters/markdown/manifest.ts'
import type { NoteWriter } from './note-writer.ts'

export interface NoteWriterTask {
  readonly folder: string
}

/** The answer to each run of notes, in order. An error of the disk in parts: between threads it would lose all but its message. */
export type NoteWriterSays =
  | { readonly is: 'written'; readonly files: readonly ManifestFile[] }
  | { readonly is: 'failed'; readonly message: string; readonly code: string; readonly syscall: string }

/**
 * Writes in a thread of its own, so that the next notes are printed while the disk takes these.
 * @param place the built thread; without it, `note-writer.js` beside the bundle that this is part of
 */
export function threadNoteWriter(folder: string, place = new URL('./note-writer.js', import.meta.url)): NoteWriter {
  const worker = new Worker(place, { workerData: { folder } satisfies NoteWriterTask })
  const waiting: { resolve(files: readonly ManifestFile[]): void; reject(error: Error): void }[] = []
  let stopped: Error | null = null
  const stop = (error: Error) => {
    stopped ??= error
    for (const { reject } of waiting.splice(0)) reject(stopped)
  }
  worker.once('error', stop)
  worker.once('exit', () => stop(new Error("the export's thread stopped")))
  worker.on('message', (said: NoteWriterSays) => {
    const asked = waiting.shift()
    if (said.is === 'written') asked?.resolve(said.files)
    else asked?.reject(Object.assign(new Error(said.message), { code: said.code, syscall: said.syscall }))
  })
  return {
    write: (notes) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(stopped)
        waiting.push({ resolve, reject })
        worker.postMessage(notes)
      }),
    async end() {
      await worker.terminate()
    },
  }
}
