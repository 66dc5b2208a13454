/**
 * The saves of this window that the event stream has not told of yet. What they touched is known here to the letter, so their events need
 * not be taken for changes of unknown extent.
 */
export class OwnSaves {
  #saves: { readonly id: string; version: number | null }[] = []

  /** A save is on its way; returns how to say how it ended: with the version it made, or null where nothing was stored. */
  begin(id: string): (version: number | null) => void {
    const save = { id, version: null as number | null }
    this.#saves.push(save)
    return (version) => {
      if (version === null) this.#saves = this.#saves.filter((other) => other !== save)
      else save.version = version
    }
  }

  /** Whether an event up to `version` tells of nothing but these saves. */
  covers(ids: readonly string[], version: number): boolean {
    const known = this.#saves.some(({ id }) => ids.includes(id))
    return known && ids.every((id) => this.#saves.some((save) => save.id === id && (save.version === null || save.version <= version)))
  }

  /** Events up to `version` have been seen. */
  seen(version: number): void {
    this.#saves = this.#saves.filter((save) => save.version === null || save.version > version)
  }
}

export const ownSaves = new OwnSaves()
