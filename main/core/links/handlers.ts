import { findUnlinked, linkOwnMentions, linkUnlinked } from '#core/mentions/unlinked.ts'
import { rowOf } from '#core/notes/rows.ts'
import type { Parts } from '#core/parts.ts'
import type { Area } from '#core/serve/procedures.ts'
import type { Backlink, LooseLink } from '#shared/api/links.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { linkers, sentencesTo } from './backlinks.ts'
import { changeWords, findWords } from './words-task.ts'

/** Of the notes that use a loose target, and of those it may mean, so many are named. */
const mostNamed = 20

export const links: Area<'links'> = (os, parts) => {
  const { store, tasks } = parts
  const slice = (all: readonly string[], offset: number, limit: number) => ({
    total: all.length,
    rows: all.slice(offset, offset + limit).map((key) => looseLink(parts, key)),
  })
  return {
    backlinks: os.links.backlinks.handler(({ input: { id, offset, limit } }) => {
      store.note(id)
      const from = linkers(parts.links, id)
      const rows = from.slice(offset, offset + limit).flatMap((one): Backlink[] => {
        const head = store.head(one)
        return head ? [{ from: rowOf(head), ...sentencesTo(store, parts.links, one, id) }] : []
      })
      return { total: from.length, rows }
    }),
    unresolved: os.links.unresolved.handler(({ input }) => slice(parts.links.loose().unresolved, input.offset, input.limit)),
    ambiguous: os.links.ambiguous.handler(({ input }) => slice(parts.links.loose().ambiguous, input.offset, input.limit)),
    pin: os.links.pin.handler(async ({ input: { id, target, note }, context: { window } }) => {
      store.note(note)
      const label = { code: 'link.pin', data: { title: store.note(id).title, target } }
      await store.transact(label, { window }, (tx) => tx.putItem(id, 'links', { id: targetKey(target), note }))
      return { rev: store.note(id).rev, version: store.version }
    }),
    findWords: os.links.findWords.handler(({ input: { id, words } }) => {
      store.note(id)
      const label = { code: 'task.find-words', data: { words } }
      return { task: tasks.start(label, (control) => findWords(parts, { id, words, mentions: true }, control)) }
    }),
    changeWords: os.links.changeWords.handler(({ input: { without, ...old }, context: { window } }) => {
      store.note(old.id)
      const label = { code: 'task.change-words', data: { words: old.words } }
      return { task: tasks.start(label, (control) => changeWords(parts, old, new Set(without), window, control)) }
    }),
    findUnlinked: os.links.findUnlinked.handler(({ input: { id } }) => {
      const label = { code: 'task.find-unlinked', data: { title: store.note(id).title } }
      return { task: tasks.start(label, (control) => findUnlinked(parts, id, control)) }
    }),
    linkUnlinked: os.links.linkUnlinked.handler(({ input: { id, from }, context: { window } }) => {
      const label = { code: 'task.link-unlinked', data: { title: store.note(id).title } }
      return { task: tasks.start(label, (control) => linkUnlinked(parts, id, from ?? null, window, control)) }
    }),
    linkMentions: os.links.linkMentions.handler(async ({ input: { id, only }, context: { window } }) => {
      const count = await linkOwnMentions(parts, id, only ?? null, window)
      return { count, rev: store.note(id).rev, version: store.version }
    }),
  }
}

function looseLink({ store, links }: Parts, target: string): LooseLink {
  const rows = (ids: Iterable<NoteId>) =>
    [...ids].slice(0, mostNamed).flatMap((id) => {
      const head = store.head(id)
      return head ? [rowOf(head)] : []
    })
  const from = links.index.unpinned(target)
  const [first] = from
  const words = first === undefined ? undefined : findLinks(store.body(first)).find((link) => targetKey(link.target) === target)?.target
  return {
    target,
    words: words ?? target,
    uses: links.index.countUnpinned(target),
    from: rows(from),
    candidates: rows(links.names.ids(target)),
  }
}
