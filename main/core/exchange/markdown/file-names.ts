import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { kinds } from '#shared/notes/index.ts'
import type { Head, Kind } from '#shared/notes/note.ts'
import { shortTitle } from '#shared/notes/value-rules.ts'

/** A file's whole name has this many bytes of UTF-8 at the most: half of what file systems take, for folders that sync and for archives. */
export const longestFileName = 120

export interface NamedFile {
  /** `people/Kyrylo Budanov.md`, from the export's root. */
  readonly path: string
  /** The name without folder and `.md`. */
  readonly name: string
  /** Why it is not the title (a claim: its short form): signs that files may not have, other notes of the name, length; null where it is. */
  readonly why: 'signs' | 'taken' | 'long' | null
}

type Named = Pick<Head, 'id' | 'kind' | 'title' | 'short'>

/**
 * A file for each note: safe on Windows, macOS and Linux, and no two of one name in the whole export, whatever the case and the form of
 * accents, so that `[[Name]]` finds one. Notes that would share a name all carry the end of their id.
 */
export function fileNames(heads: Iterable<Named>): ReadonlyMap<NoteId, NamedFile> {
  const wanted: { head: Named; name: string; key: string; why: NamedFile['why'] }[] = []
  const count = new Map<string, number>()
  for (const head of heads) {
    const named = wantedName(head)
    const key = nameKey(named.name)
    wanted.push({ head, key, ...named })
    count.set(key, (count.get(key) ?? 0) + 1)
  }
  const files = new Map<NoteId, NamedFile>()
  const taken = new Set<string>()
  const put = (head: Named, name: string, key: string, why: NamedFile['why']) => {
    taken.add(key)
    files.set(head.id, { path: `${kinds[head.kind].folder}/${name}.md`, name, why })
  }
  for (const { head, name, key, why } of wanted) if (count.get(key) === 1) put(head, name, key, why)
  for (const { head, name } of wanted) {
    if (files.has(head.id)) continue
    const tail = withTail(name, head.id.slice(-6))
    const told = taken.has(nameKey(tail)) ? withTail(name, head.id) : tail
    put(head, told, nameKey(told), 'taken')
  }
  return files
}

/** The kind whose notes stand in that folder of an export. */
export function kindOfFolder(folder: string): Kind | undefined {
  return Object.values(kinds).find((kind) => kind.folder === folder)?.kind
}

/** Names for attachments, each once among themselves and the notes; the end stays. `tail` tells those of one name apart. */
export class AttachmentNames {
  readonly #taken: Set<string>

  constructor(notes: Iterable<string>) {
    this.#taken = new Set([...notes].map(nameKey))
  }

  give(name: string, tail: string): string {
    const dot = name.lastIndexOf('.')
    const end = dot > 0 && /^\.\w{1,10}$/.test(name.slice(dot)) ? name.slice(dot) : ''
    const start = safeName(name.slice(0, name.length - end.length), longestFileName - end.length) || 'file'
    const tried = [start, withTail(start, tail.slice(0, 6), end.length), withTail(start, tail, end.length)]
    const free = tried.find((one) => !this.#taken.has(nameKey(one + end))) ?? start
    this.#taken.add(nameKey(free + end))
    return free + end
  }
}

function wantedName({ kind, title, short }: Named): { name: string; why: NamedFile['why'] } {
  // A statement is a sentence: its short form names it, without the ellipsis or full stop.
  const words = kind === 'claim' ? trimEnd(shortTitle({ title, short }).replace(/…$/, '')) : title
  const name = safeName(words) || kind
  if (name === words.normalize('NFC')) return { name, why: null }
  return { name, why: name === (safeName(words, Number.POSITIVE_INFINITY) || kind) ? 'signs' : 'long' }
}

/** Two names are one file for some file system, or one note for Obsidian. */
function nameKey(name: string): string {
  return foldName(name.toUpperCase())
}

// Signs that Windows refuses, that part a link ([]#^|) or an address (%), and what nobody can see but joiners, which spell words.
const UNSAFE = /[<>:"/\\|?*#^[\]%]|[\p{Cc}\p{Cs}\u2028\u2029\ufff9-\uffff]/gu
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i

function safeName(title: string, most = longestFileName - '.md'.length): string {
  const name = title
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(UNSAFE, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/, '')
    .replace(/\.md$/i, '-md')
  return trimEnd(cutBytes(trimEnd(name).replace(RESERVED, '_$&'), most))
}

const trimEnd = (name: string) => name.replace(/[. ]+$/, '')

function withTail(name: string, tail: string, end = '.md'.length): string {
  return `${trimEnd(cutBytes(name, longestFileName - end - tail.length - 2))}--${tail}`
}

function cutBytes(name: string, most: number): string {
  let bytes = 0
  let end = 0
  for (const character of name) {
    bytes += utf8Length(character.codePointAt(0) ?? 0)
    if (bytes > most) return name.slice(0, end).replace(endOfCut(name.slice(end)), '')
    end += character.length
  }
  return name
}

/** What the cut would tear from its marks goes too. */
function endOfCut(rest: string): RegExp {
  return /^[\p{M}\u200c\u200d]/u.test(rest) ? /\P{M}[\p{M}\u200c\u200d]*$/u : /[\u200c\u200d]$/u
}

function utf8Length(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
