import type { NoteView, SaveAnswer } from '#shared/api/notes.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { equalJson, type Json } from '#shared/base/json.ts'
import { applySplices, diffText } from '#shared/base/splice.ts'
import { findLinks } from '#shared/links/find-links.ts'
import type { Message } from '#shared/notes/change.ts'
import { problemInValue } from '#shared/notes/check-note.ts'
import type { Fields } from '#shared/notes/field.ts'
import { fieldWords } from '#shared/notes/field-words.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { nameProblem } from '#shared/notes/value-rules.ts'
import { Autosave, type SaveState } from './autosave.ts'
import { opsBetween, type SentOp, type Values, valueIn } from './change-ops.ts'
import { valuesOf } from './note-values.ts'
import { rebase } from './rebase.ts'

/** One save, as the contract has it. */
export interface SaveRequest {
  readonly id: NoteId
  readonly rev: number
  readonly ops: readonly SentOp[]
  readonly pins: readonly { readonly key: string; readonly note: NoteId }[]
  readonly step: string
}

/** What the draft needs of the world. */
export interface DraftPorts {
  /** Rejects with a Message in `why` never: a failure is an answer. */
  readonly save: (request: SaveRequest, urgent: boolean) => Promise<SaveAnswer | { readonly why: Message }>
  /** The note as it is stored now; null where it cannot be read. */
  readonly read: (id: NoteId) => Promise<NoteView | null>
  /** The note is stored so now. */
  readonly onStored: (
    draft: NoteDraft,
    change: { readonly ops: readonly SentOp[]; readonly links: boolean; readonly version: number },
  ) => void
  readonly onNotice: (message: Message) => void
}

/** A text field on the page that shows a field of the draft and may have to follow what others wrote. */
export interface TextOnPage {
  cursors(): readonly number[]
  show(text: string, cursors: readonly number[]): void
}

/** What a form shows of a draft; a new object with each change. */
export interface DraftState {
  readonly values: Values
  readonly save: SaveState
  /** What keeps a field from being saved, as the last part of a message code. */
  readonly problems: { readonly [field: string]: string }
}

/** One note being written in: what is stored, what somebody made of it, and the way from the one to the other (writing.md 7 to 9). */
export class NoteDraft {
  readonly id: NoteId
  readonly kind: Kind
  /** Names this stay in the note: its saves are one undo step. */
  step = crypto.randomUUID()
  readonly #ports: DraftPorts
  readonly #fields: Fields
  readonly #autosave: Autosave
  readonly #texts = new Map<string, Set<TextOnPage>>()
  readonly #listeners = new Set<() => void>()
  readonly #pins = new Map<string, NoteId>()
  #rev: number
  #stored: Values
  #sending = false
  /** What was sent last where no answer said that it is stored: it may be all the same. */
  #doubtful: Values | null = null
  #later: NoteView | null = null
  #state: DraftState

  constructor(view: NoteView, ports: DraftPorts) {
    this.id = view.note.id
    this.kind = view.note.kind
    this.#ports = ports
    this.#fields = fieldsOf(this.kind)
    this.#rev = view.note.rev
    this.#stored = valuesOf(view)
    this.#state = { values: this.#stored, save: { is: 'saved' }, problems: {} }
    this.#autosave = new Autosave({
      isDirty: () => this.isDirty,
      send: (urgent) => this.#send(urgent),
      onState: (save) => this.#update({ ...this.#state, save }),
    })
  }

  get state(): DraftState {
    return this.#state
  }

  get isDirty(): boolean {
    return this.#state.values !== this.#stored && this.#ops().length > 0
  }

  get stored(): Values {
    return this.#stored
  }

  get rev(): number {
    return this.#rev
  }

  value(name: string): Json {
    return valueIn(this.#state.values, name, this.#fields[name])
  }

  /**
   * Somebody changed a field; it is stored by and by.
   * @param by the editor it was changed in, where it was: the others follow
   */
  set(name: string, value: Json, by?: TextOnPage): void {
    for (const text of this.#texts.get(name) ?? []) if (text !== by) followIn(text, String(this.value(name) ?? ''), String(value ?? ''))
    this.#update(this.#checked({ ...this.#state, values: { ...this.#state.values, [name]: value } }, [name]))
    this.#autosave.changed()
  }

  /** Says which note a target of the body means; sent with the next save that holds such a link. */
  pin(target: string, note: NoteId): void {
    this.#pins.set(foldName(target), note)
  }

  /** See `Autosave.flush`. */
  flush(urgent = false): Promise<void> {
    return this.#autosave.flush(urgent)
  }

  /** Takes in what is stored, as read anew; what somebody is typing stays and comes on top. */
  receive(view: NoteView): void {
    if (view.note.rev < this.#rev) return
    if (this.#sending) this.#later = view
    else this.#takeIn(view)
  }

  /** @returns how to let go of it */
  showText(name: string, text: TextOnPage): () => void {
    const shown = this.#texts.get(name) ?? new Set()
    this.#texts.set(name, shown.add(text))
    return () => void shown.delete(text)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async #send(urgent: boolean): Promise<Message | null> {
    if (this.#doubtful) {
      const view = await this.#ports.read(this.id)
      if (view && view.note.rev >= this.#rev) this.#takeIn(view)
    }
    const sent = this.#sendable()
    const ops = opsBetween(this.#fields, this.#stored, sent)
    const [problem] = Object.entries(this.#state.problems)
    const refusal: Message | null = problem ? { code: `value.${problem[1]}`, data: { place: fieldWords(problem[0]) } } : null
    if (ops.length === 0) return refusal
    const targets = new Set(findLinks(String(sent.body ?? '')).map(({ target }) => foldName(target)))
    const pins = [...this.#pins].filter(([key]) => targets.has(key)).map(([key, note]) => ({ key, note }))
    this.#sending = true
    const answer = await this.#ports.save({ id: this.id, rev: this.#rev, ops, pins, step: this.step }, urgent)
    this.#sending = false
    this.#doubtful = 'why' in answer ? sent : null
    if ('why' in answer) return answer.why
    for (const { key } of pins) this.#pins.delete(key)
    const links = pins.length > 0 || !sameTargets(this.#stored, sent)
    this.#settle(sent, answer)
    this.#ports.onStored(this, { ops, links, version: answer.version })
    const later = this.#later
    this.#later = null
    if (later && later.note.rev >= this.#rev) this.#takeIn(later)
    return refusal
  }

  /** What is stored, as read: a save whose answer was lost is in it, and is not made again; else it would be taken for somebody else's words. */
  #takeIn(view: NoteView): void {
    const now = valuesOf(view)
    const sent = this.#doubtful
    const isStored =
      sent !== null && Object.keys(sent).every((name) => sent[name] === this.#stored[name] || equalJson(sent[name], now[name]))
    if (view.note.rev > this.#rev) this.#doubtful = null
    this.#adopt(now, view.note.rev, isStored ? sent : this.#stored)
  }

  /** What is stored after an answer: what was sent, what others had made of the same texts, and what was refused. */
  #settle(sent: Values, answer: SaveAnswer): void {
    const now: { [field: string]: Json } = { ...this.#stored, ...sent }
    for (const { field, splices } of answer.bring) now[field] = applySplices(String(sent[field] ?? ''), splices)
    for (const refused of answer.refused) {
      now[refused.field] = refused.now
      const typed = this.#state.values[refused.field]
      this.#ports.onNotice({
        code: 'window.refused-field',
        data: { field: refused.field, typed: typeof typed === 'string' ? typed : JSON.stringify(typed ?? null) },
      })
    }
    if (answer.conflict) this.#ports.onNotice(mergedWords)
    this.#adopt(now, answer.rev, sent, new Set(answer.refused.map(({ field }) => field)))
  }

  /**
   * Puts `now` under what is typed: a field nobody typed in since `base` is as stored, a text is merged, any other field stays as typed.
   */
  #adopt(now: Values, rev: number, base = this.#stored, given: ReadonlySet<string> = new Set()): void {
    const values: { [field: string]: Json } = { ...now }
    for (const [name, typed] of Object.entries(this.#state.values)) {
      const from = base[name]
      const stored = now[name]
      if (from === undefined || stored === undefined || given.has(name) || equalJson(typed, from)) {
        if (stored !== undefined && stored !== typed) this.#show(name, String(typed), stored)
        continue
      }
      if (this.#fields[name]?.type === 'prose' && typeof typed === 'string') {
        const theirs = diffText(String(from), String(stored))
        const merged = rebase(String(from), typed, theirs, [])
        if (merged.conflict) this.#ports.onNotice(mergedWords)
        values[name] = merged.text
        if (merged.text === typed) continue
        for (const text of this.#texts.get(name) ?? []) text.show(merged.text, rebase(String(from), typed, theirs, text.cursors()).cursors)
      } else values[name] = typed
    }
    this.#stored = now
    this.#rev = rev
    this.#update(this.#checked({ ...this.#state, values }, Object.keys(values)))
  }

  #show(name: string, typed: string, stored: Json): void {
    if (typeof stored !== 'string') return
    for (const text of this.#texts.get(name) ?? []) followIn(text, typed, stored)
  }

  /** What is typed, without what may not be stored: that stays in the form until it is mended. */
  #sendable(): Values {
    const problems = Object.keys(this.#state.problems)
    if (problems.length === 0) return this.#state.values
    const held = problems.map((name) => [name, this.#stored[name] ?? null] as const)
    return { ...this.#state.values, ...Object.fromEntries(held) }
  }

  #ops(): SentOp[] {
    return opsBetween(this.#fields, this.#stored, this.#state.values)
  }

  #checked(state: DraftState, names: readonly string[]): DraftState {
    const problems: { [field: string]: string } = { ...state.problems }
    for (const name of names) {
      const what = this.#problem(name, state.values[name])
      if (what === null) delete problems[name]
      else problems[name] = what
    }
    return { ...state, problems }
  }

  #problem(name: string, value: Json | undefined): string | null {
    if (name === 'title') return nameProblem(String(value ?? ''))
    const field = this.#fields[name]
    if (!field || value === undefined || field.type === 'prose' || field.type === 'json') return null
    return problemInValue(field, value, name)?.what ?? null
  }

  #update(state: DraftState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

/** See mergeSplices in shared/base: an addition as CriticMarkup marks it. */
const mergedWords: Message = { code: 'window.merged-words', data: { mark: '{++…++}' } }

function sameTargets(before: Values, after: Values): boolean {
  if (before.body === after.body) return true
  const targets = (values: Values) => new Set(findLinks(String(values.body ?? '')).map(({ target }) => foldName(target)))
  const [was, is] = [targets(before), targets(after)]
  return was.size === is.size && [...was].every((target) => is.has(target))
}

/** Shows in an editor what became of its text elsewhere; its cursors stay at the words they were at. */
function followIn(text: TextOnPage, before: string, now: string): void {
  text.show(now, rebase(before, before, diffText(before, now), text.cursors()).cursors)
}
