import type { Parts } from '#core/parts.ts'
import type { Area } from '#core/serve/procedures.ts'
import type { SavedSearch, VaultState } from '#shared/api/vault.ts'
import { checkVault } from './check.ts'
import { withoutSearch, withSearch } from './kept-searches.ts'
import { programVersion } from './program-version.ts'

export const vault: Area<'vault'> = (os, parts) => {
  const { storage } = parts.ports
  const configure = async (change: Parameters<typeof storage.configure>[0]) => {
    await storage.configure(change)
    parts.bus.publish({ type: 'vault.changed' })
    return stateOf(parts)
  }
  const changeSearches = (change: (searches: readonly SavedSearch[]) => readonly SavedSearch[]) =>
    configure(({ settings }) => ({ settings: { searches: change(settings.searches) } }))
  return {
    state: os.vault.state.handler(() => stateOf(parts)),
    update: os.vault.update.handler(({ input: { name, who, secondBackup, wordForms } }) => {
      const settings = {
        ...(who === undefined ? {} : { who }),
        ...(secondBackup === undefined ? {} : { secondBackup }),
        ...(wordForms === undefined ? {} : { wordForms }),
      }
      return configure({ settings, ...(name === undefined ? {} : { name }) })
    }),
    keepSearch: os.vault.keepSearch.handler(({ input }) => changeSearches((searches) => withSearch(searches, input))),
    forgetSearch: os.vault.forgetSearch.handler(({ input: { query } }) => changeSearches((searches) => withoutSearch(searches, query))),
    problems: os.vault.problems.handler(({ input: { offset, limit } }) => ({
      total: storage.problems.length,
      rows: storage.problems.slice(offset, offset + limit),
    })),
    reopen: os.vault.reopen.handler(async () => {
      await storage.reopen()
      parts.bus.publish({ type: 'vault.changed' })
      return stateOf(parts)
    }),
    look: os.vault.look.handler(async () => {
      await storage.look()
      return { version: parts.store.version }
    }),
    check: os.vault.check.handler(() => ({
      task: parts.tasks.start({ code: 'task.check' }, (control) => checkVault(parts, control)),
    })),
  }
}

function stateOf(parts: Parts): VaultState {
  const { info, state, problems } = parts.ports.storage
  const loose = parts.links.index.isReady ? parts.links.loose() : null
  return {
    id: info.id,
    name: info.name,
    who: info.settings.who,
    secondBackup: info.settings.secondBackup,
    searches: info.settings.searches,
    wordForms: info.settings.wordForms,
    version: parts.store.version,
    counts: parts.lists.counts,
    trashed: parts.lists.trashed,
    unresolved: loose?.unresolved.length ?? null,
    ambiguous: loose?.ambiguous.length ?? null,
    conflicts: parts.lists.conflicts,
    problems: problems.length,
    readOnly: state.is === 'read-only' ? state.reason : null,
    programVersion,
  }
}
