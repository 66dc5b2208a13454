import { Refusal } from '#core/refusal.ts'
import type { Area } from '#core/serve/procedures.ts'

export const history: Area<'history'> = (os, { undo, store }) => ({
  state: os.history.state.handler(({ context: { window } }) => (window === null ? { undo: null, redo: null } : undo.state(window))),
  undo: os.history.undo.handler(async ({ context }) => ({ ...(await undo.undo(windowOf(context.window))), version: store.version })),
  redo: os.history.redo.handler(async ({ context }) => ({ ...(await undo.redo(windowOf(context.window))), version: store.version })),
  steps: os.history.steps.handler(({ context: { window } }) => ({ rows: window === null ? [] : undo.steps(window) })),
  takeBack: os.history.takeBack.handler(async ({ input, context }) => ({
    ...(await undo.takeBack(windowOf(context.window), input.seq)),
    version: store.version,
  })),
})

function windowOf(window: string | null): string {
  if (window === null) throw new Refusal('INVALID', { code: 'undo.no-window' })
  return window
}
