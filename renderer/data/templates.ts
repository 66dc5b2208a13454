import type { TemplateRow } from '#shared/api/notes.ts'
import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { isObject, own } from '#shared/base/json.ts'
import type { Kind } from '#shared/notes/note.ts'
import { api, client, queries } from './client.ts'
import { keepText, keptText, readKept } from './kept.ts'

const keyOf = (vault: string) => `ascertain.templates.${vault}`
const none = 'none'

/** Those that new notes of a kind are made after. */
export const templatesOf = (kind: Kind, all: readonly TemplateRow[]): readonly TemplateRow[] =>
  all.filter((row) => row.kind === kind && row.use === 'kind')

/** Makes a note of just a name, where nobody is asked more: after the template that a dialog would propose. */
export async function makeNote(kind: Kind, title: string): Promise<NoteId> {
  const [{ id: vault }, { rows }] = await Promise.all([
    queries.fetchQuery(api.vault.state.queryOptions({ input: {} })),
    queries.fetchQuery(api.notes.templates.queryOptions({ input: {} })),
  ])
  const template = usualTemplate(vault, kind, templatesOf(kind, rows))
  return (await client.notes.create({ kind, title, ...(template === null ? {} : { template }) })).id
}

/** The template that a new note of a kind is made after unless somebody says otherwise: the one chosen last, else the first. */
export function usualTemplate(vault: string, kind: Kind, templates: readonly TemplateRow[]): NoteId | null {
  const kept = readKept(keptText(keyOf(vault)))
  const last = isObject(kept) ? own(kept, kind) : undefined
  if (last === none) return null
  const known = templates.find(({ id }) => id === last) ?? templates[0]
  return known?.id ?? null
}

/** Remembers on this computer what was chosen. */
export function keepTemplate(vault: string, kind: Kind, template: NoteId | null): void {
  const kept = readKept(keptText(keyOf(vault)))
  const chosen = Object.entries(isObject(kept) ? kept : {}).filter(([, id]) => isNoteId(id) || id === none)
  keepText(keyOf(vault), JSON.stringify({ ...Object.fromEntries(chosen), [kind]: template ?? none }))
}
