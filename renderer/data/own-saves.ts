interface Save {
  readonly id: string
  /** Null until the answer. */
  version: number | null
  /** Versions of an event that was taken for this save's before its answer came. */
  taken: { readonly from: number; readonly version: number } | null
}

/**
 * The saves of this window that the event stream has not told of yet. What they touched is known here to the letter, so their events need
 * not be taken for changes of unknown extent.
 */
export class OwnSaves {
  #saves: Save[] = []

  /**
   * A save is on its way.
   * @returns how to say how it ended: with the version it made, or null where nothing was stored. True: an event was taken for its own that
   * was not, so that what it changed is not known.
   */
  begin(id: string): (version: number | null) => boolean {
    const save: Save = { id, version: null, taken: null }
    this.#saves.push(save)
    return (version) => {
      save.version = version
      const { taken } = save
      const isTold = taken !== null && version !== null && taken.from <= version && version <= taken.version
      if (version === null || isTold) this.#saves = this.#saves.filter((other) => other !== save)
      return taken !== null && !isTold
    }
  }

  /** Whether an event of these versions tells of nothing but these saves: each version must be one of them. */
  covers(ids: readonly string[], from: number, version: number): boolean {
    const those = this.#saves.filter(
      (save) => ids.includes(save.id) && (save.version === null ? save.taken === null : from <= save.version && save.version <= version),
    )
    if (those.length < version - from + 1 || !ids.every((id) => those.some((save) => save.id === id))) return false
    for (const save of those) if (save.version === null) save.taken = { from, version }
    return true
  }

  /** Events up to `version` have been heard. */
  heard(version: number): void {
    this.#saves = this.#saves.filter((save) => save.version === null || save.version > version)
  }
}

export const ownSaves = new OwnSaves()
