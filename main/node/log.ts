import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '#core/ports.ts'

const mostFiles = 5
/** Bytes of one file. */
const mostSize = 1_000_000

/**
 * A log in a folder beside the program's own data, five files of 1 MB, the newest without a number. It holds codes, ids and numbers; a
 * log that cannot be written is no reason to stop anything.
 */
export function fileLog(folder: string, now: () => Date = () => new Date()): Log {
  const path = (number: number) => join(folder, number === 0 ? 'ascertain.log' : `ascertain.${number}.log`)
  let size = -1
  return {
    write(level, code, data = {}) {
      const line = `${JSON.stringify({ at: now().toISOString(), level, code, ...data })}\n`
      try {
        if (size < 0) {
          mkdirSync(folder, { recursive: true })
          size = statSync(path(0), { throwIfNoEntry: false })?.size ?? 0
        }
        if (size + line.length > mostSize) {
          rmSync(path(mostFiles - 1), { force: true })
          for (let number = mostFiles - 2; number >= 0; number--) {
            if (statSync(path(number), { throwIfNoEntry: false })) renameSync(path(number), path(number + 1))
          }
          size = 0
        }
        appendFileSync(path(0), line)
        size += line.length
      } catch {
        size = -1 // looked at anew with the next line
      }
    },
  }
}
