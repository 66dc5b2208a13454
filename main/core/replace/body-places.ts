import { tablesOf } from '#core/exchange/markdown/table-ranges.ts'
import { FreeTargets, heldBy, keepsLinks, type TextEdit } from '#core/links/text-change.ts'
import { plainRuns } from '#core/mentions/find-mentions.ts'
import type { Parts } from '#core/parts.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { applySplices } from '#shared/base/splice.ts'
import type { Link } from '#shared/links/link.ts'
import { type Marks, markText, type Stretch } from '#shared/links/mark-text.ts'
import { printLink } from '#shared/links/print-link.ts'
import { targetKey } from '#shared/links/target-key.ts'
import type { Note } from '#shared/notes/note.ts'
import type { Place } from './find-text.ts'

/** What is to change in a body, in order; `kept`: places that stay, in code, addresses or targets, or because a link would change by it. */
export interface BodyChange {
  readonly edits: readonly TextEdit[]
  /** What the new targets among the edits mean. */
  readonly pins: ReadonlyMap<string, NoteId>
  readonly kept: number
}

type LinkStretch = Stretch & { readonly link: Link }

/**
 * Puts other words where a body says some. A link's words change, what it means stays: its label is rewritten, and a link without one gets a
 * label, unless the words are another name of its note (writing.md 3).
 */
export function changeBody(parts: Pick<Parts, 'store' | 'links'>, note: Note, found: readonly Place[], put: string): BodyChange {
  if (found.length === 0) return { edits: [], pins: new Map(), kept: 0 }
  const { body } = note
  const marks = markText(body)
  const linked = touching(marks.links.map((link): LinkStretch => ({ at: link.at, end: link.at + link.length, link })))
  const isPlain = plainPlaces(body, marks)
  const inTable = tablesOf(body)
  const targets = new FreeTargets(parts.links, note)
  const edits: TextEdit[] = []
  let left = 0
  for (let next = 0; next < found.length; next++) {
    const place = found[next] ?? nowhere
    const table = inTable(place.at)
    const stretch = linked(place)
    if (stretch === null) {
      if (isPlain(place)) edits.push(plainEdit(body, place, written(put, table)))
      else left++
      continue
    }
    // All that stands in one link changes together.
    const within = [place]
    while ((found[next + 1]?.at ?? body.length) < stretch.end) within.push(found[++next] ?? nowhere)
    const changed = linkEdits(parts, note, { link: stretch.link, table, put, targets }, within)
    left += changed.left
    edits.push(...changed.edits)
  }
  const changing = edits.filter(({ cut, put: to }) => cut !== to)
  const settled = settle(body, changing)
  return { edits: settled, pins: targets.pins, kept: left + changing.length - settled.length }
}

const nowhere: Place = { at: 0, length: 0 }

const plainEdit = (body: string, { at, length }: Place, put: string): TextEdit => ({ at, cut: body.slice(at, at + length), put, key: null })

/** In a table's cell pipes are written `\\|`. */
const written = (put: string, table: boolean) => (table ? put.replaceAll('|', '\\|') : put)

/** So many tries at the most find which edits of a text would make or break a link; what is not sure by then stays. */
const mostTries = 64

/** The edits that can be made together without any link coming or going by them. */
export function settle(body: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let tries = 0
  const grow = (sure: readonly TextEdit[], more: readonly TextEdit[]): readonly TextEdit[] => {
    if (more.length === 0 || tries >= mostTries) return sure
    tries++
    const all = [...sure, ...more]
    if (keepsLinks(body, all)) return all
    if (more.length === 1) return sure
    const half = more.length >> 1
    return grow(grow(sure, more.slice(0, half)), more.slice(half))
  }
  return grow([], edits)
}

interface Within {
  readonly link: Link
  readonly table: boolean
  readonly put: string
  readonly targets: FreeTargets
}

/** What changes of a link's words; `left` of its places stay: in an embed, a heading, a target that is not shown, or because nothing would be left. */
function linkEdits(
  parts: Pick<Parts, 'store' | 'links'>,
  note: Note,
  within: Within,
  found: readonly Place[],
): { readonly edits: readonly TextEdit[]; readonly left: number } {
  const { link, put, table } = within
  const { body } = note
  const source = body.slice(link.at, link.at + link.length)
  const isBare = link.label === null
  const pipe = source.indexOf('|')
  const from = link.at + (isBare ? 2 : pipe + 1)
  const end = link.at + link.length - 2
  const isShown = !link.embed && (!isBare || (link.heading === null && pipe < 0))
  const shown = found.filter(({ at, length }) => isShown && at >= from && at + length <= end)
  const edits = shown.map((place) => plainEdit(body, place, isBare ? put : written(put, table)))
  const splices = edits.map(({ at, cut, put: to }) => ({ at: at - from, cut, put: to }))
  const words = applySplices(body.slice(from, end), splices).trim()
  if (words === '' || edits.length === 0) return { edits: [], left: found.length }
  const whole: TextEdit = { at: link.at, cut: source, put: '', key: null }
  return { edits: isBare ? [{ ...whole, ...named(parts, note, within, words) }] : edits, left: found.length - shown.length }
}

/** A link that says these words and means what it meant. */
function named(
  { store, links }: Pick<Parts, 'store' | 'links'>,
  note: Note,
  { link, table, targets }: Within,
  words: string,
): Pick<TextEdit, 'put' | 'key'> {
  const key = targetKey(link.target)
  const held = heldBy(links, note, key)
  const meant = held === null ? null : links.follow(held)
  const to = meant?.state === 'found' && meant.id !== null ? store.note(meant.id) : null
  const isItsName = to !== null && [to.title, ...to.aliases.map(({ name }) => name)].includes(words)
  const target = (isItsName && to && held && targets.give([words], to, held)) || link.target
  return { put: printLink({ ...link, target, label: target === words ? null : words }, table), key: targetKey(target) }
}

const LINK_WORDS = /\[([^[\]\n]{0,500})\]\(/g

/** Whether a place lies in plain text, or in the words of a Markdown link; asked in the order of the text. */
function plainPlaces(body: string, { runs, links, code, comments }: Marks): (place: Place) => boolean {
  const plain = touching(plainRuns(body).flatMap(pairs))
  const words = touching(
    runs.flatMap(pairs).flatMap(({ at, end }) =>
      [...body.slice(at, end).matchAll(LINK_WORDS)].map(({ index, 1: label = '' }): Stretch => {
        const from = at + index + 1
        return { at: from, end: from + label.length }
      }),
    ),
  )
  const others = [...links.map(({ at, length }) => ({ at, end: at + length })), ...code, ...comments]
  const other = touching(others.sort((a, b) => a.at - b.at))
  return (place) => {
    const [inPlain, inWords, inOther] = [plain(place), words(place), other(place)]
    return holds(inPlain, place) || (holds(inWords, place) && inOther === null)
  }
}

function pairs(run: readonly number[]): Stretch[] {
  const stretches: Stretch[] = []
  for (let part = 0; part < run.length; part += 2) stretches.push({ at: run[part] ?? 0, end: run[part + 1] ?? 0 })
  return stretches
}

/** The first stretch that a place lies in or touches; stretches are in order and apart, places asked in the order of the text. */
function touching<One extends Stretch>(stretches: readonly One[]): (place: Place) => One | null {
  let next = 0
  return ({ at, length }) => {
    while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++
    const one = stretches[next]
    return one && one.at < at + length ? one : null
  }
}

const holds = (stretch: Stretch | null, { at, length }: Place) => stretch !== null && stretch.at <= at && at + length <= stretch.end
