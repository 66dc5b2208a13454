import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { threadId } from 'node:worker_threads'
import type { LockProcess } from './vault/lock.ts'

/** What a thread must know of the process it is part of: which run of it this is, and which threads have ended. */
export interface ProcessRun {
  readonly run: string
  readonly ended: readonly number[]
}

/** Tells this run from an earlier one that had the same pid. */
export const thisRun: string = randomUUID()

/**
 * This process and thread, as locks of vaults name them. A lock of our own pid from another run is a dead one's, since no two processes have one pid; a
 * lock of a thread that ended is free although the process lives.
 */
export function ownProcess({ run, ended }: ProcessRun = { run: thisRun, ended: [] }): LockProcess {
  return {
    pid: process.pid,
    part: `${run}.${threadId}`,
    host: hostname(),
    isAlive({ pid, part = '' }) {
      if (pid === process.pid) return part.startsWith(`${run}.`) && !ended.some((thread) => part === `${run}.${thread}`)
      try {
        process.kill(pid, 0)
        return true
      } catch (error) {
        // Another user's process refuses the question, and lives.
        return error instanceof Error && 'code' in error && error.code === 'EPERM'
      }
    },
  }
}
