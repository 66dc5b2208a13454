import { tablesOf } from '#core/exchange/markdown/table-ranges.ts'
import { plainRuns } from '#core/mentions/find-mentions.ts'
import { NameTrie } from '#core/mentions/name-trie.ts'
import type { Parts } from '#core/parts.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { printLink } from '#shared/links/print-link.ts'
import { targetKey } from '#shared/links/target-key.ts'
import type { Ref } from '#shared/notes/field.ts'
import type { Note } from '#shared/notes/note.ts'
import { changeRefs, type RefsChange } from '#shared/notes/refs.ts'
import { FreeTargets, heldBy, keepsLinks, type TextChange, type TextEdit } from './text-change.ts'

/** A name that a note had, and is to give way to its title in other texts. */
export interface OldWords {
  readonly id: NoteId
  readonly words: string
  /** Plain words too, not only links. */
  readonly mentions: boolean
}

/** What is to change in one note: its text, and what its fields call the renamed one. */
export interface WordsChange {
  readonly text: TextChange | null
  readonly fields: readonly RefsChange[]
}

/** Finds in texts and fields the words that a note was called by and writes its title there, so that no link changes its meaning (writing.md 3 and 4). */
export class WordChanger {
  readonly #parts: Pick<Parts, 'store' | 'links' | 'mentions'>
  readonly #old: OldWords
  readonly #names = new NameTrie()
  readonly #key: string

  constructor(parts: Pick<Parts, 'store' | 'links' | 'mentions'>, old: OldWords) {
    this.#parts = parts
    this.#old = old
    this.#key = targetKey(old.words)
    this.#names.add(old.words, old.id)
  }

  /** What to change in one note; null where nothing is. */
  changeOf(note: Note): WordsChange | null {
    const to = this.#parts.store.note(this.#old.id)
    const text = this.#textChange(note, to)
    const fields = changeRefs(note, (ref) => this.#renamed(ref, to))
    return text === null && fields.length === 0 ? null : { text, fields }
  }

  #renamed(ref: Ref, to: Note): Ref {
    if (ref.note === null || ref.name === to.title || foldName(ref.name) !== foldName(this.#old.words)) return ref
    return this.#parts.links.follow(ref.note).id === to.id ? { ...ref, name: to.title } : ref
  }

  #textChange(note: Note, to: Note): TextChange | null {
    const { links } = this.#parts
    const targets = new FreeTargets(links, note)
    const linked = this.#linkEdits(note, to, targets)
    const plain = this.#old.mentions ? this.#plainEdits(note.body, to.title) : []
    // A title may hold marks that would make or break a link; then the words stay as they are.
    const all = [...linked, ...plain].sort((a, b) => a.at - b.at)
    const edits = [all, linked].find((one) => keepsLinks(note.body, one)) ?? []
    return edits.length === 0 ? null : { edits, pins: edits.some(({ key }) => key !== null) ? targets.pins : new Map() }
  }

  #linkEdits(note: Note, to: Note, targets: FreeTargets): TextEdit[] {
    const { links } = this.#parts
    const { body } = note
    if (!body.includes('[[') || links.meaningOfKey(note.id, this.#key).id !== to.id) return []
    const held = heldBy(links, note, this.#key)
    const inTable = tablesOf(body)
    const edits: TextEdit[] = []
    for (const link of findLinks(body)) {
      const table = inTable(link.at)
      if (targetKey(link.target) !== this.#key || link.target === to.title || held === null) continue
      const target = targets.give([to.title], to, held)
      if (target === null) continue
      const put = printLink({ ...link, target, label: link.label ?? (target === to.title ? null : to.title) }, table)
      edits.push({ at: link.at, cut: body.slice(link.at, link.at + link.length), put, key: targetKey(target) })
    }
    return edits
  }

  #plainEdits(body: string, title: string): TextEdit[] {
    // Most texts do not hold the words at all, and reading what is plain in them costs more than looking for the words.
    if (this.#names.find(body).length === 0) return []
    const runs = plainRuns(body)
    const found = this.#names.find(body, runs)
    if (found.length === 0) return []
    const longer = this.#parts.mentions.trie().find(body, runs)
    const inTable = tablesOf(body)
    return found.flatMap(({ at, length }) => {
      const table = inTable(at)
      const cut = body.slice(at, at + length)
      const isLonger = longer.some((other) => other.at <= at && other.at + other.length >= at + length && other.length > length)
      if (isLonger || spaced(cut) !== spaced(this.#old.words) || cut === title) return []
      return [{ at, cut, put: table ? title.replaceAll('|', '\\|') : title, key: null }]
    })
  }
}

/** Words with marks between them (`Kyrylo *Budanov*`) are left alone. */
const spaced = (text: string) => foldName(text.replace(/\s+/gu, ' '))
