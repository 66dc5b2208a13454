import { hostname } from 'node:os'
import type { LockProcess } from './vault/lock.ts'

/** This process, as locks of vaults name it. */
export function ownProcess(): LockProcess {
  return {
    pid: process.pid,
    host: hostname(),
    isAlive(pid) {
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
