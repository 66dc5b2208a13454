import type { NoteId } from '#shared/base/ids.ts'
import type { Link } from '#shared/links/link.ts'
import { printLink } from '#shared/links/print-link.ts'
import { filesOfLinks } from './body-pins.ts'
import type { FileIndex } from './file-index.ts'
import type { LinkWords } from './link-words.ts'
import { tablesOf } from './table-ranges.ts'
import { escapeLabel, type Rewriting, type WrittenBody, writtenBody } from './typed-links.ts'

export type LinkMode = 'wiki' | 'markdown'

/** What a body's links mean and where that lies; paths from the export's root with `/`. */
export interface LinkPlaces {
  readonly links: LinkMode
  /** The folder of the note itself. */
  readonly folder: string
  readonly words: LinkWords
  /** The file of the note or attachment a target means in this note; undefined where none or none of the export. */
  fileOf(target: string): LinkedFile | undefined
}

/** A file of the export that a link can lead to. */
export interface LinkedFile {
  readonly path: string
  /** By which `[[…]]` finds it: a note's without folder and `.md`, an attachment's without folder. */
  readonly name: string
}

/** The body as the export holds it, given its links as typed: every link whose note is in the export leads to its file, whatever name was typed. */
export function writeLinks(body: string, links: readonly Link[], places: LinkPlaces): WrittenBody {
  if (links.length === 0) return { body, typedLinks: [] }
  const inTable = tablesOf(body)
  const rewritings: Rewriting[] = []
  for (const link of links) {
    const file = link.target === '' ? undefined : places.fileOf(link.target)
    if (file === undefined) continue
    // The `!` of an embed stays before whatever is written.
    const at = link.embed ? link.at + 1 : link.at
    const typed = body.slice(at, link.at + link.length)
    const piped = inTable(at) || typed.includes('\\|')
    const written =
      places.links === 'wiki' ? wikiLink(link, typed, file.name, piped, places.words) : markdownLink(link, file.path, places.folder, piped)
    rewritings.push({ at, typed, written })
  }
  return writtenBody(body, rewritings) ?? { body, typedLinks: [] }
}

/** A pin that the way a link is written does not say: `note` null says that the target is not pinned though its link leads to a file. */
export interface PinToSay {
  readonly target: string
  readonly note: NoteId | null
}

/**
 * The pins that reading the body would not give by itself, and those it would give that are not there.
 * @param links those of the body as typed
 * @param isNamed whether any note of the vault bears that name, so that a reader might take it for the one meant
 */
export function pinsToSay(
  links: readonly Link[],
  typedLinks: readonly string[],
  pins: ReadonlyMap<string, NoteId>,
  files: FileIndex<NoteId>,
  words: LinkWords,
  isNamed: (key: string) => boolean,
): PinToSay[] {
  const said: PinToSay[] = []
  const read = new Map<string, NoteId>()
  for (const [key, file] of filesOfLinks(links, typedLinks, words)) {
    const note = files.find(file)
    if (note !== undefined) read.set(key, note)
    if (!pins.has(key) && (note !== undefined || isNamed(key) || isNamed(words.keyOf(file)))) said.push({ target: key, note: null })
  }
  for (const [target, note] of pins) if (read.get(target) !== note) said.push({ target, note })
  return said
}

function wikiLink(link: Link, typed: string, name: string, inTable: boolean, words: LinkWords): string {
  const { target, heading } = link
  if (name === target || words.keyOf(name) === words.keyOf(target)) return typed
  const isFile = link.embed && /\.\w+$/.test(name)
  const label = link.label ?? (isFile ? null : heading === null ? target : `${target}#${heading}`)
  return printLink({ target: name, heading, label, embed: false }, inTable)
}

function markdownLink({ target, heading, label }: Link, path: string, folder: string, inTable: boolean): string {
  const shown = label ?? (heading === null ? target : `${target}#${heading}`)
  const escaped = escapeLabel(shown)
  const address = relative(folder, path).split('/').map(encode).join('/')
  return `[${inTable ? escaped.replaceAll('|', '\\|') : escaped}](${address}${heading === null ? '' : `#${encode(heading)}`})`
}

function relative(folder: string, path: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `../${path}`
}

function encode(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[()'*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
