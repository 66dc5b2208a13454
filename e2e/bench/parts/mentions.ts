import { findMentions } from '#core/mentions/find-mentions.ts'
import { NameTrie } from '#core/mentions/name-trie.ts'
import { median, rounds, timed } from '../measure.ts'
import type { Row } from '../row.ts'
import { generatedId, generatedNotes, generatedTitle } from '../vault/generated-notes.ts'

const titles = 100_000
const bytes = 10_000

/** Every title that stands in a text, out of 100,000; always of that size, for that is what was promised. */
export async function mentions(): Promise<readonly Row[]> {
  const trie = new NameTrie()
  for (let index = 0; index < titles; index++) trie.add(generatedTitle(index), generatedId(index))
  const text = textOf(bytes)
  for (let warm = 0; warm < 10; warm++) findMentions(text, trie, null)
  const times: number[] = []
  for (let round = 0; round < rounds * 10; round++) times.push(await timed(() => findMentions(text, trie, null)))
  const found = findMentions(text, trie, null).length
  return [{ what: `mentions of 100,000 titles in 10 KB (${found} found)`, ours: median(times), unit: 'ms', aim: 5 }]
}

/** Bodies of the vault one after the other, their links taken apart, so that the names stand in it as plain words. */
function textOf(length: number): string {
  let text = ''
  for (const note of generatedNotes(1_000)) {
    text += `${note.body.replaceAll(/\[\[|\]\]/g, '')}\n\n`
    if (Buffer.byteLength(text) >= length) break
  }
  return text.slice(0, length)
}
