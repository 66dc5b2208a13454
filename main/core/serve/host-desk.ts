import type { HostEvent, HostState, MenuCommand, NamedFolder } from '#shared/api/host.ts'
import type { Message } from '#shared/notes/change.ts'
import type { Preferences } from '#shared/preferences/index.ts'

/** Who asks the host: the window by its own name (header `x-window`), and when it gives the call up. */
export interface HostCall {
  readonly window: string | null
  readonly signal: AbortSignal | undefined
}

/**
 * What a host does for its windows, beside the core: `host.*` of the contract in plain functions, input already checked. Failures that are
 * expected are thrown as `Refusal` or `StorageError`.
 */
export interface HostDesk {
  state(): Promise<HostState>
  pickFolder(purpose: 'open-vault' | 'new-vault' | 'second-backup', call: HostCall): Promise<NamedFolder | null>
  nameFolder(path: string): Promise<NamedFolder>
  newVault(token: string, name: string, who: string): Promise<void>
  openVault(token: string, takeOver: boolean): Promise<void>
  openSample(): Promise<void>
  forgetVault(token: string): Promise<void>
  restartCore(): Promise<void>
  setPreferences(change: { readonly [name in keyof Preferences]?: Preferences[name] | undefined }): Promise<void>
  notices(): Promise<string>
  openOutside(address: string, call: HostCall): Promise<void>
  reveal(what: 'vault' | 'log'): Promise<void>
  newWindow(address: string, call: HostCall): Promise<void>
  setMenu(commands: readonly MenuCommand[], call: HostCall): Promise<void>
  /** Events for one window from now on; `listen` gives how to stop. */
  listen(tell: (event: HostEvent) => void, window: string | null): () => void
}

/** The core that is open, or why there is none: not chosen yet, or stopped. */
export type OpenCore = { readonly fetch: (request: Request) => Promise<Response> } | { readonly why: Message }
