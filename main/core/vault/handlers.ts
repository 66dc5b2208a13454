import type { Parts } from '#core/parts.ts'
import type { Area } from '#core/serve/procedures.ts'
import type { VaultState } from '#shared/api/vault.ts'
import { checkVault } from './check.ts'
import { programVersion } from './program-version.ts'

export const vault: Area<'vault'> = (os, parts) => {
  const { storage } = parts.ports
  return {
    state: os.vault.state.handler(() => stateOf(parts)),
    update: os.vault.update.handler(async ({ input: { name, who, secondBackup, searches, wordForms } }) => {
      const settings = {
        ...(who === undefined ? {} : { who }),
        ...(secondBackup === undefined ? {} : { secondBackup }),
        ...(searches === undefined ? {} : { searches }),
        ...(wordForms === undefined ? {} : { wordForms }),
      }
      await storage.configure({ settings, ...(name === undefined ? {} : { name }) })
      parts.bus.publish({ type: 'vault.changed' })
      return stateOf(parts)
    }),
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
