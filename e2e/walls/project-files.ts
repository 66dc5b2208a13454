import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Paths from the root, with '/', of all files below the folders, without what is generated or installed. */
export function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.name === 'node_modules' || entry.name.startsWith('.')) return []
      return entry.isDirectory() ? filesIn(path) : [path]
    }),
  )
}

/** The program's own TypeScript: no tests, no declarations. */
export function sources(): string[] {
  return filesIn('shared', 'main', 'renderer').filter((file) => /\.tsx?$/.test(file) && !/(\.test|\.d)\.tsx?$/.test(file))
}

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
