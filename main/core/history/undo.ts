import type { Ports } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { entriesSince } from '#core/store/changes-since.ts'
import type { Diff, Store } from '#core/store/store.ts'
import type { StepRow, UndoState } from '#shared/api/history.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Entry, Message } from '#shared/notes/change.ts'
import { takeBack } from './take-back.ts'

/** One undo step of a window: the transactions it is made of. */
interface Step {
  readonly label: Message
  readonly step: string | null
  readonly entries: readonly Entry[]
}

/** How many steps a window can go back. */
const mostSteps = 200

interface Stacks {
  readonly undo: Step[]
  readonly redo: Step[]
}

export interface Undo {
  state(window: string): UndoState
  /** Takes the window's last step back. Refuses CONFLICT, with what was changed since, and does nothing then. */
  undo(window: string): Promise<UndoState>
  redo(window: string): Promise<UndoState>
  /** What the window can take back, last first. */
  steps(window: string): readonly StepRow[]
  /** As `undo`, of the step that begins with this transaction; those after it stay as they are. */
  takeBack(window: string, seq: number): Promise<UndoState>
  /** The text of these notes was removed for ever: no step may hold it. */
  forgetNotes(ids: ReadonlySet<NoteId>): void
}

/** Undo and redo, a stack a window; steps last as long as the program runs (versions and restore reach further back). */
export function createUndo(ports: Ports, store: Store): Undo {
  const windows = new Map<string, Stacks>()
  const stacks = (window: string) => {
    const found = windows.get(window) ?? { undo: [], redo: [] }
    windows.set(window, found)
    return found
  }
  store.onDiff((diff) => {
    const { window } = diff.origin
    if (window !== null && !diff.origin.undoes && !diff.origin.purged) remember(stacks(window), diff)
  })
  store.onReset(() => windows.clear())

  const state = (window: string): UndoState => {
    const { undo, redo } = stacks(window)
    return { undo: undo.at(-1)?.label ?? null, redo: redo.at(-1)?.label ?? null }
  }

  async function turn(window: string, from: Step[], to: Step[], code: string, step = from.at(-1)): Promise<UndoState> {
    if (!step) throw new Refusal('NOT_FOUND', { code: `${code}.nothing` })
    const later = await laterEntries(ports, store, step.entries)
    const origin = { window, undoes: step.entries.map(({ seq }) => seq) }
    const label = { code: step.label.code, data: { ...step.label.data, turned: code } }
    const { diff } = await store.transact(label, origin, (tx) => {
      takeBack(ports, tx, step.entries, later(), ports.storage.info.settings.who)
      const at = from.lastIndexOf(step)
      if (at >= 0) from.splice(at, 1)
    })
    if (diff) to.push({ label: step.label, step: null, entries: [diff.entry] })
    return state(window)
  }

  return {
    state,
    undo: (window) => turn(window, stacks(window).undo, stacks(window).redo, 'undo'),
    redo: (window) => turn(window, stacks(window).redo, stacks(window).undo, 'redo'),
    steps: (window) =>
      stacks(window)
        .undo.toReversed()
        .flatMap(({ label, entries }): StepRow[] => {
          const [first, last] = [entries[0], entries.at(-1)]
          return first && last ? [{ seq: first.seq, label, at: last.at }] : []
        }),
    takeBack(window, seq) {
      const { undo, redo } = stacks(window)
      const step = undo.find(({ entries }) => entries[0]?.seq === seq)
      if (!step) throw new Refusal('NOT_FOUND', { code: 'undo.nothing' })
      return turn(window, undo, redo, 'undo', step)
    },
    forgetNotes(ids) {
      const without = (steps: readonly Step[]) =>
        steps.filter(({ entries }) => !entries.some(({ notes }) => notes.some(({ id }) => ids.has(id))))
      for (const [window, { undo, redo }] of windows) windows.set(window, { undo: without(undo), redo: without(redo) })
    },
  }
}

function remember(stacks: Stacks, { entry, origin }: Diff): void {
  stacks.redo.length = 0
  const last = stacks.undo.at(-1)
  if (last && origin.step !== undefined && last.step === origin.step) {
    stacks.undo[stacks.undo.length - 1] = { ...last, entries: [...last.entries, entry] }
    return
  }
  stacks.undo.push({ label: entry.label, step: origin.step ?? null, entries: [entry] })
  if (stacks.undo.length > mostSteps) stacks.undo.shift()
}

/** Reads what older transactions the step needs, and answers a function that, within the transaction, tells all since, by note. */
async function laterEntries(ports: Ports, store: Store, entries: readonly Entry[]): Promise<() => Map<NoteId, readonly Entry[]>> {
  const first = new Map<NoteId, number>()
  for (const { notes } of entries) for (const { id, rev } of notes) first.set(id, Math.min(rev - 1, first.get(id) ?? rev - 1))
  const early = new Map<NoteId, { readonly rev: number; readonly found: readonly Entry[] }>()
  for (const [id, rev] of first) {
    const atHand = store.recent.since(id, rev, store.record(id)?.rev ?? 0)
    early.set(id, { rev, found: atHand ?? (await entriesSince(store, ports.storage, id, rev)) })
  }
  return () => {
    const all = new Map<NoteId, readonly Entry[]>()
    for (const [id, { rev, found }] of early) {
      const rest = store.recent.since(id, rev + found.length, store.record(id)?.rev ?? 0) ?? []
      all.set(id, [...found, ...rest])
    }
    return all
  }
}
