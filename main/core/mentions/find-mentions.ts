import type { NoteId } from '#shared/base/ids.ts'
import { type Marks, markText } from '#shared/links/mark-text.ts'
import type { NameFound, NameTrie } from './name-trie.ts'

// Addresses, and Markdown links and images with their words: a link there is no `[[…]]`, but a link. Bounded, so that time stays linear.
const LINKED =
  /!?\[[^[\]\n]{0,500}\]\([^()\s]{0,2000}(?:\s[^()]{0,500})?\)|<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|(?:https?:\/\/|www\.)[^\s<>]+/gi

/**
 * Names of other notes that stand in a body without being a link: none in links, addresses, code and comments. `ids` leaves out `self`, and a
 * name that only `self` bears is not listed.
 */
export function findMentions(body: string, trie: NameTrie, self: NoteId | null): NameFound[] {
  const found: NameFound[] = []
  for (const { at, length, ids } of trie.find(body, plainRuns(body))) {
    const others = self !== null && ids.includes(self) ? ids.filter((id) => id !== self) : ids
    if (others.length > 0) found.push({ at, length, ids: others })
  }
  return found
}

/** The runs of the text, each cut where something stands in it that is no plain text. */
export function plainRuns(body: string): number[][] {
  const marks = markText(body)
  const gaps = gapsOf(body, marks)
  const plain: number[][] = []
  let gap = 0
  for (const run of marks.runs) {
    let piece: number[] = []
    for (let part = 0; part < run.length; part += 2) {
      let from = run[part] ?? 0
      const to = run[part + 1] ?? 0
      while (gap < gaps.length && (gaps[gap]?.end ?? 0) <= from) gap++
      for (; gap < gaps.length && (gaps[gap]?.at ?? to) < to; gap++) {
        const { at, end } = gaps[gap] ?? { at: to, end: to }
        if (at > from) piece.push(from, at)
        plain.push(piece)
        piece = []
        from = Math.max(from, end)
        if (end > to) break
      }
      if (from < to) piece.push(from, to)
    }
    plain.push(piece)
  }
  return plain
}

function gapsOf(body: string, { runs, links, code, comments }: Marks): readonly { readonly at: number; readonly end: number }[] {
  const gaps = [...links.map(({ at, length }) => ({ at, end: at + length })), ...code, ...comments]
  for (const run of runs) {
    for (let part = 0; part < run.length; part += 2) {
      const from = run[part] ?? 0
      for (const match of body.slice(from, run[part + 1]).matchAll(LINKED)) {
        gaps.push({ at: from + match.index, end: from + match.index + match[0].length })
      }
    }
  }
  return gaps.sort((a, b) => a.at - b.at)
}
