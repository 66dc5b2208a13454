import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import type { Assets } from '#core/serve/assets.ts'

/** What the built window consists of; nothing else is served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
}

/** The files of one folder, by a table of types; a path that leads out of it, or to a type not listed, is not there. */
export function assetsIn(folder: string): Assets {
  const root = resolve(folder)
  return async (path) => {
    const type = types[extname(path).toLowerCase()]
    const file = join(root, path)
    if (!type || path.includes('\0') || !file.startsWith(root + sep)) return null
    try {
      return { bytes: new Uint8Array(await readFile(file)), type }
    } catch {
      return null
    }
  }
}
