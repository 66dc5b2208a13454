import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The lines of journal and history that hold a word: an entry moves from the one to the other. */
export async function linesWith(vault: string, word: string): Promise<readonly string[]> {
  const lines = new Set<string>()
  for (const folder of ['journal', 'history']) {
    for (const name of await readdir(join(vault, folder), { recursive: true })) {
      const text = await readFile(join(vault, folder, name), 'utf8').catch(() => '')
      for (const line of text.split('\n')) if (line.includes(word)) lines.add(line)
    }
  }
  return [...lines]
}
