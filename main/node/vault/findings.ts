/** What reading found that must be put right on disk before anything else is written; a vault that cannot be written stays as it is. */
export interface Findings {
  /** Copies to make in kept/ first. */
  readonly keep: { readonly name: string; readonly bytes: Uint8Array }[]
  /** Journal files to cut off behind their last sound line. */
  readonly cut: { readonly path: string; readonly size: number }[]
  /** Files to remove: begun, and never written. */
  readonly stale: string[]
  /** Why part of the vault could not be read: an error of the disk. Nothing may be written then; null: all was read. */
  unreadable: unknown
}

export const noFindings = (): Findings => ({ keep: [], cut: [], stale: [], unreadable: null })
