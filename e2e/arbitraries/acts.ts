import fc from 'fast-check'
import type { NoteId } from '#shared/base/ids.ts'
import { diffText } from '#shared/base/splice.ts'
import type { Api, TestCore } from '../builders/core.ts'

/** Something a person does in a vault of these notes. */
export type Act = (made: TestCore, ids: readonly NoteId[]) => Promise<unknown>

/** Replaces a note's body, as a save of it as it stands now. */
export async function write(api: Api, id: NoteId, to: string, step?: string): Promise<void> {
  const { note, body } = await api.notes.get({ id })
  await api.notes.save({ id, rev: note.rev, ops: [{ op: 'text', field: 'body', splices: diffText(body, to) }], ...(step ? { step } : {}) })
}

const one = (ids: readonly NoteId[], n: number) => ids[n % ids.length] as NoteId // there is always one
const onOne = (act: (api: Api, id: NoteId) => Promise<unknown>) =>
  fc.nat().map<Act>(
    (n) =>
      ({ api }, ids) =>
        act(api, one(ids, n)),
  )

/** Acts on notes, with titles and texts out of these: making, writing, renaming, trash, merging and taking a merge apart. */
export function acts(titles: readonly string[], texts: readonly string[]): fc.Arbitrary<Act> {
  const title = fc.constantFrom(...titles)
  const text = fc.constantFrom(...texts)
  return fc.oneof(
    fc.tuple(title, text).map<Act>(
      ([name, body]) =>
        ({ api }) =>
          api.notes.create({ kind: 'person', title: name, body }),
    ),
    fc.tuple(fc.nat(), text).map<Act>(
      ([n, to]) =>
        ({ api }, ids) =>
          write(api, one(ids, n), to),
    ),
    fc.tuple(fc.nat(), title, fc.boolean()).map<Act>(
      ([n, name, keepAlias]) =>
        ({ api }, ids) =>
          api.notes.rename({ id: one(ids, n), title: name, keepAlias }),
    ),
    onOne((api, id) => api.notes.trash({ ids: [id] })),
    onOne((api, id) => api.notes.restore({ ids: [id] })),
    onOne((api, id) => api.notes.unmerge({ id })),
    fc.tuple(fc.nat(), fc.nat()).map<Act>(
      ([n, m]) =>
        ({ api }, ids) =>
          api.notes.merge({ survivor: one(ids, n), absorbed: one(ids, m) }),
    ),
  )
}

/** A note that is gone, or merged with itself, or a step that somebody changed since, is refused: part of the game. */
export function unlessRefused(error: { readonly code?: string }): void {
  if (!['NOT_FOUND', 'INVALID', 'CONFLICT'].includes(error.code ?? '')) throw error
}
