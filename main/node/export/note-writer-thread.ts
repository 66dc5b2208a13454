import { parentPort, workerData } from 'node:worker_threads'
import { errorCode } from '../disk/disk.ts'
import { type NoteFile, writingTo } from './note-writer.ts'
import type { NoteWriterSays, NoteWriterTask } from './thread-note-writer.ts'

/** A thread that writes runs of notes, one after another, until it is ended. */
const write = writingTo((workerData as NoteWriterTask).folder) // as threadNoteWriter gives it

parentPort?.on('message', (notes: readonly NoteFile[]) => parentPort?.postMessage(answer(notes)))

function answer(notes: readonly NoteFile[]): NoteWriterSays {
  try {
    return { is: 'written', files: write(notes) }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return { is: 'failed', message: error.message, code: errorCode(error), syscall: String(error.syscall) }
  }
}
