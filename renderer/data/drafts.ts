import type { NoteView } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Message } from '#shared/notes/change.ts'
import { kindNames } from '#shared/notes/index.ts'
import type { SaveState } from './autosave.ts'
import { sendableOp } from './change-ops.ts'
import { api, client, mostUrgent, queries } from './client.ts'
import { messageOf } from './failure.ts'
import { type DraftPorts, NoteDraft } from './note-draft.ts'
import { ownSaves } from './own-saves.ts'
import { touch } from './touch.ts'

/** Where all that is written in this window stands: the worst of its notes. */
export interface Saving {
  readonly state: SaveState
  /** The note it is about; null when all is saved. */
  readonly note: NoteId | null
}

type Notice = (message: Message) => void

/** The notes written in in this window. One that is not stored stays here, in whatever note the person is meanwhile. */
class Drafts {
  readonly #open = new Map<NoteId, NoteDraft>()
  readonly #listeners = new Set<() => void>()
  #held = new Map<NoteId, number>()
  #saving: Saving = { state: { is: 'saved' }, note: null }
  #notice: Notice = () => {}

  /** What is said of a merge or a refusal goes there. */
  tell(notice: Notice): void {
    this.#notice = notice
  }

  /** The draft of a note, made where there is none. `hold` it while it is shown. */
  of(view: NoteView): NoteDraft {
    const known = this.#open.get(view.note.id)
    // Of another kind it has other fields; what it still has to send goes on beside the new one.
    if (known && known.kind === view.note.kind) return known
    const draft = new NoteDraft(view, this.#ports())
    this.#open.set(draft.id, draft)
    draft.subscribe(() => this.#sum())
    return draft
  }

  /** @returns how to let go: what is not stored is sent at once, and the draft goes when it is. */
  hold(draft: NoteDraft): () => void {
    this.#held.set(draft.id, (this.#held.get(draft.id) ?? 0) + 1)
    return () => {
      this.#held.set(draft.id, (this.#held.get(draft.id) ?? 1) - 1)
      void draft.flush().then(() => this.#forget(draft))
    }
  }

  get saving(): Saving {
    return this.#saving
  }

  get isDirty(): boolean {
    return [...this.#open.values()].some((draft) => draft.isDirty)
  }

  /** What is typed and not stored, for somebody to copy when it cannot be stored from here any more. */
  get unsaved(): readonly { readonly id: NoteId; readonly title: string; readonly text: string }[] {
    const dirty = [...this.#open.values()].filter((draft) => draft.isDirty)
    return dirty.map((draft) => ({ id: draft.id, title: String(draft.value('title')), text: String(draft.value('body')) }))
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Sends all that is not stored; resolves when it is, or failed. */
  async flush(urgent = false): Promise<void> {
    await Promise.all([...this.#open.values()].map((draft) => draft.flush(urgent)))
  }

  /** Tries again what could not be stored: the core, or its disk, is back. */
  retry(): void {
    for (const draft of this.#open.values()) if (draft.state.save.is === 'failed') void draft.flush()
  }

  #forget(draft: NoteDraft): void {
    if ((this.#held.get(draft.id) ?? 0) > 0 || draft.isDirty) return
    if (this.#open.get(draft.id) === draft) this.#open.delete(draft.id)
    this.#sum()
  }

  #sum(): void {
    const order = ['saved', 'writing', 'saving', 'failed'] as const
    let saving: Saving = { state: { is: 'saved' }, note: null }
    for (const draft of this.#open.values()) {
      const state = draft.state.save
      if (order.indexOf(state.is) > order.indexOf(saving.state.is)) saving = { state, note: draft.id }
    }
    if (saving.state === this.#saving.state || (saving.state.is === 'saved' && this.#saving.state.is === 'saved')) return
    this.#saving = saving
    for (const listener of this.#listeners) listener()
  }

  #ports(): DraftPorts {
    return {
      onNotice: (message) => this.#notice(message),
      read: (id) => client.notes.get({ id }).catch(() => null),
      save: async ({ ops, pins, ...rest }, urgent) => {
        const ended = ownSaves.begin(rest.id)
        try {
          // Three bytes a character at the most, the rest of the request in the margin.
          const outlives = urgent && JSON.stringify(ops).length * 3 < mostUrgent
          const answer = await client.notes.save({ ...rest, ops: ops.map(sendableOp), pins: [...pins] }, { context: { urgent: outlives } })
          if (ended(answer.version)) touchAll(rest.id)
          return answer
        } catch (error) {
          if (ended(null)) touchAll(rest.id)
          return { why: messageOf(error) ?? { code: 'window.unreachable' } }
        }
      },
      onStored: (draft, { ops, links }) => {
        keepStored(draft)
        const changed = new Set(ops.map(({ field }) => field))
        const names = changed.has('title') || changed.has('aliases') || changed.has('short')
        const fields = names || [...changed].some((field) => field !== 'body' && field !== 'text')
        const undo = this.#steps.get(draft.id) !== draft.step
        this.#steps.set(draft.id, draft.step)
        touch({ ids: new Set([draft.id]), kinds: new Set([draft.kind]), names, links, fields, undo })
      },
    }
  }

  readonly #steps = new Map<NoteId, string>()
}

/** What became of a note is not known. */
function touchAll(id: NoteId): void {
  touch({ ids: new Set([id]), kinds: new Set(kindNames), names: true, links: true, fields: true, undo: true })
}

/** What is stored is what the note is when it is shown next, without asking. */
function keepStored(draft: NoteDraft): void {
  const { body, text, ...fields } = draft.stored
  queries.setQueryData<NoteView>(api.notes.get.queryKey({ input: { id: draft.id } }), (view) =>
    view
      ? {
          ...view,
          note: { ...view.note, ...fields, rev: draft.rev } as NoteView['note'],
          body: String(body ?? ''),
          text: String(text ?? ''),
        }
      : view,
  )
}

export const drafts = new Drafts()
