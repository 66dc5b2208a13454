import type { NoteId } from '#shared/base/ids.ts'
import type { Note } from '#shared/notes/note.ts'
import type { Asked } from '../text/words.ts'
import { prepareBests } from './bests.ts'
import type { Lenience } from './find-terms.ts'
import { gatherHits, gatherPlaces, nearest, type Scratch, standsTogether } from './gather.ts'
import { HeldSegments } from './held-segments.ts'
import { both, type Hits, keep, noHits, raised } from './hits.ts'
import type { IndexContent } from './index-file.ts'
import { mergeSegments } from './merge-segments.ts'
import { NoteNumbers } from './note-numbers.ts'
import { textsOf } from './note-texts.ts'
import type { Segment } from './segment.ts'
import { SegmentBuilder } from './segment-builder.ts'
import { stampOf } from './stamp.ts'
import { findMistyped, findWord, type WordFinds } from './word-finds.ts'

/** So many segments of about one size are made into one. */
const mostAlike = 8
/** Where more notes hold two words than this, how near these stand is not looked at: they are everywhere. */
const mostNear = 10_000
/** Words further apart are not near. */
const farthest = 16

/** Words that stand in a note, and what is found by them. */
export interface WordHits {
  readonly finds: readonly WordFinds[]
  readonly hits: Hits
}

/** A note as it is now; null: it is gone. */
export interface IndexedNote {
  readonly id: NoteId
  readonly note: Note | null
}

/** Finds notes by their words. Synchronous; whoever has much to tell it does so in pieces. */
export class SearchIndex {
  readonly notes = new NoteNumbers()
  readonly #segments = new HeldSegments(this.notes)
  #scratch: Scratch | null = null

  /** Reads notes as they are now. */
  update(changed: readonly IndexedNote[]): void {
    this.#scratch = null
    const builder = new SegmentBuilder()
    const read: number[] = []
    const numbered = changed.map((one) => ({ ...one, number: this.notes.of(one.id) })).sort((a, b) => a.number - b.number)
    for (const { note, number } of numbered) {
      this.notes.setTrashed(number, note !== null && note.trashedAt !== null)
      if (note === null) this.#segments.forget(number)
      else {
        const texts = textsOf(note)
        this.notes.setStamp(number, stampOf(note, texts))
        this.notes.setEdited(number, note.updatedAt)
        builder.add(number, texts)
        read.push(number)
      }
    }
    if (read.length > 0) this.#segments.add(builder.seal())
  }

  /** Begins with what was kept or made elsewhere. */
  restore({ letters, owners, stamps, trashed, segments }: IndexContent): void {
    this.#scratch = null
    this.notes.restore(letters, owners, stamps, trashed)
    this.#segments.restore(segments)
  }

  /** All of it as it is now; what happens afterwards does not change it. */
  content(): IndexContent {
    const held = [...this.#segments.all]
    const places = new Map(held.map(({ number }, at) => [number, at + 1]))
    return { ...this.notes.kept((number) => places.get(number) ?? 0), segments: held.map(({ segment }) => segment) }
  }

  get segments(): readonly Segment[] {
    return [...this.#segments.all].map(({ segment }) => segment)
  }

  /**
   * Makes few segments of many, step by step; between two steps anything may be asked and told. Nothing to do: it ends at once.
   * @param all make one of all
   * @param stretch how much is done in a step
   */
  *merge(all = false, stretch?: number): Generator<void, void> {
    for (let ripe = this.#ripe(all); ripe !== null; ripe = all ? null : this.#ripe(false)) {
      const numbers = ripe.map(({ number }) => number)
      const isAlive = (index: number, note: number) => this.notes.owner(note) === numbers[index]
      const merged = yield* mergeSegments(
        ripe.map(({ segment }) => segment),
        isAlive,
        stretch,
      )
      this.#scratch = null
      this.#segments.replace(ripe, merged)
    }
  }

  /** Works out ahead, step by step, what a first letter asks for. */
  *prepare(): Generator<void, void> {
    for (const held of [...this.#segments.all]) yield* prepareBests(held)
  }

  #ripe(all: boolean) {
    if (!all) return this.#segments.ripe(mostAlike)
    const held = [...this.#segments.all]
    return held.length > 1 || held.some(({ alive, segment }) => alive < segment.notes.length) ? held : null
  }

  /** Every note, none better than another. */
  all(): Hits {
    const notes = new Uint32Array(this.notes.alive)
    for (let note = 0, at = 0; at < notes.length; note++) if (this.notes.owner(note) !== 0) notes[at++] = note
    return { notes, scores: new Float32Array(notes.length) }
  }

  /**
   * The notes in which a word stands, or what counts as it. What the index takes for several words stands side by side.
   * @param mistyped where nothing is spelt so, look for what it was likely meant for
   */
  word({ words, prefix }: Asked, lenience: Omit<Lenience, 'prefix'>, mistyped: boolean): WordHits {
    const [only] = words
    if (!only) return { finds: [], hits: this.all() }
    if (words.length > 1) return this.phrase({ words, prefix })
    const found = this.#find(only.key, { ...lenience, prefix })
    if (found.hits.notes.length > 0 || !mistyped) return found
    const finds = findMistyped([...this.#segments.all], only.key, prefix)
    return { finds: [finds], hits: gatherHits(finds, this.#room) }
  }

  /** The notes in which just these words stand as they do here; the last may be only begun. */
  phrase({ words, prefix }: Asked): WordHits {
    const found = words.map(({ key }, index) =>
      this.#find(key, { forms: false, sounds: false, prefix: prefix && index === words.length - 1 }),
    )
    const finds = found.flatMap((one) => one.finds)
    const hits = found.reduce<Hits | null>((all, one) => (all ? both(all, one.hits) : one.hits), null) ?? this.all()
    if (words.length < 2 || hits.notes.length === 0) return { finds, hits }
    const places = finds.map((one) => gatherPlaces(one, hits.notes, this.#room))
    const offsets = words.map(({ offset }) => offset)
    let n = 0
    return { finds, hits: keep(hits, () => standsTogether(places, offsets, n++)) }
  }

  /** The notes in which all of these stand; where they stand near one another, more so. */
  together(words: readonly WordHits[]): Hits {
    const [first, ...others] = words
    if (!first) return this.all()
    let hits = others.reduce((all, one) => both(all, one.hits), first.hits)
    if (hits.notes.length === 0) return noHits
    for (const [index, other] of others.entries()) {
      const one = words[index]
      if (one && one.hits.notes.length + other.hits.notes.length <= mostNear) hits = this.#nearer(hits, one, other)
    }
    return hits
  }

  #nearer(hits: Hits, one: WordHits, other: WordHits): Hits {
    const [left, right] = [one.finds.at(-1), other.finds[0]]
    if (!left || !right) return hits
    const [a, b] = [gatherPlaces(left, hits.notes, this.#room), gatherPlaces(right, hits.notes, this.#room)]
    const nearness = hits.scores.map((_, n) => {
      const distance = nearest(a, b, n)
      return distance > farthest ? 0 : 1 / Math.max(1, distance)
    })
    return raised(hits, nearness)
  }

  #find(word: string, lenience: Lenience): WordHits {
    const finds = findWord([...this.#segments.all], word, lenience, this.notes.owners)
    return { finds: [finds], hits: gatherHits(finds, this.#room) }
  }

  get #room(): Scratch {
    const { count, owners, alive } = this.notes
    this.#scratch ??= { scores: new Float32Array(count), slots: new Uint32Array(count), owners, alive }
    return this.#scratch
  }
}
