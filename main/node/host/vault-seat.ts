import type { OpenCore } from '#core/serve/host-desk.ts'
import type { HostEvent, HostState } from '#shared/api/host.ts'
import { sayMessage } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { CoreRefused, type RunningCore, type VaultChoice } from '../start-core.ts'

/** The one vault that a host has open, or none, and the core that keeps it: opens another, and starts a core that died again. */
export interface VaultSeat {
  /** The same object while it is the same core. */
  open(): OpenCore
  /** Null: none was chosen. */
  readonly folder: string | null
  readonly core: HostState['core']
  /** Opens a vault in place of the one that is open, which is closed after its saves. Rejects with `CoreRefused`; the one before stays open then. */
  take(choice: VaultChoice): Promise<void>
  /** As `take`, but a vault that cannot be opened stays the chosen one, and why is said. */
  resume(choice: VaultChoice): Promise<void>
  /** See `RunningCore`; a core that is started later is told as it is started. */
  sortAs(locale: string): void
  /** Starts the core of the chosen vault again. Rejects with why it cannot. */
  restart(): Promise<void>
  /** Rejects with `CoreRefused` where the vault could not be closed cleanly. */
  close(): Promise<void>
}

interface Options {
  readonly start: (choice: VaultChoice) => Promise<RunningCore>
  readonly tell: (event: HostEvent) => void
  /** A vault left behind could not be closed cleanly. */
  readonly onNotClosed: (error: unknown) => void
  /** Milliseconds before each try to start a core again; after the last the person is asked. */
  readonly pauses?: readonly number[]
}

const usualPauses = [250, 1000, 4000]
/** Milliseconds that a core must live for its death to count as the first. */
const calm = 60_000

interface Seated {
  readonly choice: VaultChoice
  core: RunningCore | null
  open: OpenCore
  since: number
  deaths: number
}

export function createSeat({ start, tell, onNotClosed, pauses = usualPauses }: Options): VaultSeat {
  let seated: Seated | null = null
  let turn: Promise<unknown> = Promise.resolve()

  /** One at a time: two that open vaults at once would leave one open behind the other's back. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  function down(seat: Seated, why: Message): void {
    seat.core = null
    seat.open = { why }
    tell({ type: 'core', is: 'down', why })
  }

  function seatCore(seat: Seated, core: RunningCore): void {
    seat.core = core
    seat.open = { fetch: core.fetch }
    seat.since = performance.now()
    core.onDeath(() => {
      if (seat !== seated || seat.core !== core) return
      seat.deaths = performance.now() - seat.since > calm ? 1 : seat.deaths + 1
      down(seat, { code: 'host.core-down' })
      void revive(seat)
    })
  }

  async function revive(seat: Seated): Promise<void> {
    for (let why: unknown = null; seat === seated && seat.core === null; seat.deaths += 1) {
      const pause = pauses[seat.deaths - 1]
      if (pause === undefined) return down(seat, gaveUp(why))
      await new Promise((resolve) => setTimeout(resolve, pause))
      try {
        return await inTurn(() => startAgain(seat))
      } catch (error) {
        why = error
      }
    }
  }

  /** Unless another vault was opened, or somebody started it, meanwhile. */
  async function startAgain(seat: Seated): Promise<void> {
    if (seat !== seated || seat.core) return
    // What was to be made is made, and what was to be taken over is ours.
    seatCore(seat, await start({ folder: seat.choice.folder }))
    tell({ type: 'core', is: 'up', why: null })
  }

  async function replace(choice: VaultChoice): Promise<void> {
    if (seated?.core && seated.choice.folder === choice.folder) return
    const core = await start(choice)
    const before = seated
    seated = { choice, core, open: { fetch: core.fetch }, since: 0, deaths: 0 }
    seatCore(seated, core)
    tell({ type: 'vault' })
    await before?.core?.close().catch(onNotClosed)
  }

  return {
    open: () => seated?.open ?? none,
    get folder() {
      return seated?.choice.folder ?? null
    },
    get core(): HostState['core'] {
      const open = seated?.open ?? none
      return 'why' in open ? { is: 'down', why: open.why } : { is: 'up' }
    },
    sortAs: (locale) => seated?.core?.sortAs(locale),
    take: (choice) => inTurn(() => replace(choice)),
    resume: (choice) =>
      inTurn(async () => {
        try {
          await replace(choice)
        } catch (error) {
          if (!(error instanceof CoreRefused)) throw error
          seated = { choice: { folder: choice.folder }, core: null, open: { why: error.said }, since: 0, deaths: 0 }
          tell({ type: 'vault' })
        }
      }),
    restart: () =>
      inTurn(async () => {
        if (!seated || seated.core) return
        seated.deaths = 0
        const seat = seated
        try {
          await startAgain(seat)
        } catch (error) {
          if (error instanceof CoreRefused) down(seat, error.said)
          throw error
        }
      }),
    close: () =>
      inTurn(async () => {
        const before = seated
        seated = null
        await before?.core?.close()
      }),
  }
}

const none: OpenCore = { why: { code: 'host.no-vault' } }

function gaveUp(why: unknown): Message {
  if (why instanceof CoreRefused) return { code: 'host.core-refused', data: { reason: sayMessage(why.said) } }
  return { code: 'host.core-gave-up' }
}
