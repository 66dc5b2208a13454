import { noteAt, versionsOf } from '#core/history/versions.ts'
import { findMentions } from '#core/mentions/find-mentions.ts'
import type { Area } from '#core/serve/procedures.ts'
import { leadTo } from '#core/store/lead-to.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import type { JsonObject } from '#shared/base/json.ts'
import type { Head, Kind, Note } from '#shared/notes/note.ts'
import { changeKind } from './change-kind.ts'
import { checkTitle } from './check-op.ts'
import { emptyTrash } from './empty-trash.ts'
import { fromTemplate } from './from-template.ts'
import { glanceAt } from './glance.ts'
import { setStarred, setTag, setTrashed, tagsOf } from './many-notes.ts'
import { mergeNotes } from './merge.ts'
import { contentOf, previewMerge, previewUnmerge } from './merge-preview.ts'
import { newNote } from './new-note.ts'
import { rowOf } from './rows.ts'
import { saveNote } from './save.ts'
import { unmergeNote } from './unmerge.ts'
import { viewOf } from './view.ts'

export const notes: Area<'notes'> = (os, parts) => {
  const { ports, store, links, lists } = parts
  const answerOf = (id: NoteId) => ({ rev: store.record(id)?.rev ?? 0, version: store.version })

  async function create(made: Made, given: JsonObject, window: string | null): Promise<NoteId> {
    const { kind, title, template } = made
    const { value: id } = await store.transact({ code: 'note.create', data: { title: title.trim() } }, { window }, (tx) => {
      const fields = template === undefined ? given : after(store.note(template), made, given, tx.now)
      const note = newNote(ports, tx.now, kind, title, fields)
      tx.create(note)
      return note.id
    })
    return id
  }

  return {
    list: os.notes.list.handler(({ input }) => lists.list(input)),
    get: os.notes.get.handler(({ input }) => viewOf(parts, input.id)),
    rows: os.notes.rows.handler(({ input }) => {
      const heads = input.ids.map((id) => store.head(id))
      return { rows: heads.map((head) => (head ? rowOf(head) : null)) }
    }),
    glance: os.notes.glance.handler(({ input }) => {
      const head = store.head(input.id)
      return { glance: head ? glanceAt(head, store.body(input.id)) : null }
    }),
    suggest: os.notes.suggest.handler(({ input }) => ({ rows: parts.suggest.offers(input.text, input.kinds, input.limit) })),
    allTags: os.notes.allTags.handler(({ input }) => parts.tags.list(input)),

    create: os.notes.create.handler(async ({ input, context: { window } }) => {
      const { fields, body, tags } = input
      const id = await create(input, { ...fields, body, tags } as JsonObject, window)
      return { id, ...answerOf(id) }
    }),
    pageCalled: os.notes.pageCalled.handler(async ({ input: { title, isDay }, context: { window } }) => {
      // Looked for and made in one turn: whoever asks next finds it, though the disk still writes.
      const known = links.names.ids(foldName(title)).find((id) => isPage(store.head(id), title.trim()))
      const template = isDay ? lists.templates().find(({ kind, use }) => kind === 'page' && use === 'day')?.id : undefined
      const id = known ?? (await create({ kind: 'page', title, template }, { body: '', tags: [] }, window))
      return { id, ...answerOf(id) }
    }),

    templates: os.notes.templates.handler(() => ({ rows: lists.templates() })),

    save: os.notes.save.handler(({ input: { step, ...save }, context: { window } }) =>
      saveNote(ports, store, { window, ...(step === undefined ? {} : { step }) }, save),
    ),

    rename: os.notes.rename.handler(async ({ input: { id, title, keepAlias }, context: { window } }) => {
      checkTitle(title)
      const old = store.note(id).title
      await store.transact({ code: 'note.rename', data: { title: old, to: title.trim() } }, { window }, (tx) => {
        tx.set(id, 'title', title.trim())
        const { aliases } = tx.note(id)
        const known = foldName(old) === foldName(title) || aliases.some(({ name }) => foldName(name) === foldName(old))
        if (keepAlias && !known) tx.putItem(id, 'aliases', { id: ports.ids.item(), name: old, language: '', remark: '' })
      })
      return answerOf(id)
    }),

    setKind: os.notes.setKind.handler(async ({ input: { id, kind }, context: { window } }) => {
      const { title, kind: from } = store.note(id)
      await store.transact({ code: 'note.kind', data: { title, from, to: kind } }, { window }, (tx) => changeKind(tx, id, kind))
      return answerOf(id)
    }),

    trash: os.notes.trash.handler(({ input, context }) => setTrashed(parts, input, context.window, true)),
    restore: os.notes.restore.handler(({ input, context }) => setTrashed(parts, input, context.window, false)),
    tag: os.notes.tag.handler(({ input, context }) => setTag(parts, input, context.window)),
    star: os.notes.star.handler(({ input: { put, ...which }, context }) => setStarred(parts, which, context.window, put)),
    starred: os.notes.starred.handler(({ input }) => lists.starred(input)),
    tags: os.notes.tags.handler(({ input }) => tagsOf(parts, input)),
    emptyTrash: os.notes.emptyTrash.handler(({ input, context }) => ({
      task: parts.tasks.start({ code: 'task.empty-trash' }, (control) => emptyTrash(parts, input.ids, context.window, control)),
    })),

    merge: os.notes.merge.handler(async ({ input: { survivor, absorbed }, context: { window } }) => {
      const data = { title: store.note(survivor).title, absorbed: store.note(absorbed).title }
      await store.transact({ code: 'note.merge', data }, { window }, (tx) => mergeNotes(ports, links, tx, survivor, absorbed))
      return answerOf(survivor)
    }),
    previewMerge: os.notes.previewMerge.handler(({ input: { survivor, absorbed } }) => previewMerge(parts, survivor, absorbed)),
    previewUnmerge: os.notes.previewUnmerge.handler(({ input: { id } }) => previewUnmerge(parts, id)),
    unmerge: os.notes.unmerge.handler(async ({ input: { id }, context: { window } }) => {
      const data = { title: store.record(id)?.title ?? '' }
      const { value: kept } = await store.transact({ code: 'note.unmerge', data }, { window }, (tx) => unmergeNote(tx, id))
      return { version: store.version, kept }
    }),

    versions: os.notes.versions.handler(async ({ input: { id, offset, limit } }) => {
      const all = await versionsOf(ports.storage, id)
      return { total: all.length, rows: all.slice(offset, offset + limit) }
    }),
    at: os.notes.at.handler(async ({ input: { id, time } }) => {
      return contentOf(await noteAt(store, ports.storage, id, time))
    }),
    restoreVersion: os.notes.restoreVersion.handler(async ({ input: { id, time }, context: { window } }) => {
      const old = await noteAt(store, ports.storage, id, time)
      await store.transact({ code: 'note.restore-version', data: { title: old.title } }, { window }, (tx) =>
        // A star is not of the text: what was brought back keeps the one it has.
        leadTo(tx, id, { ...old, starred: tx.note(id).starred }),
      )
      return answerOf(id)
    }),

    mentions: os.notes.mentions.handler(({ input: { id, offset, limit } }) => {
      const all = findMentions(store.note(id).body, parts.mentions.trie(), id)
      const rows = all.slice(offset, offset + limit).map(({ at, length, ids }) => ({
        at,
        length,
        words: store.body(id).slice(at, at + length),
        notes: ids.slice(0, mostCandidates).flatMap((other) => {
          const head = store.head(other)
          return head ? [rowOf(head)] : []
        }),
      }))
      return { total: all.length, rows }
    }),
  }
}

const mostCandidates = 20

/** A note to make, maybe after another. */
interface Made {
  readonly kind: Kind
  readonly title: string
  readonly template?: NoteId | undefined
}

const isPage = (head: Head | undefined, title: string) => head?.kind === 'page' && head.title === title

/** What is given, and the rest as the template has it. */
function after(template: Note, input: Made, given: JsonObject, now: Instant): JsonObject {
  const taken = fromTemplate(template, input.kind, input.title.trim(), now)
  const tags = [...new Set([...template.tags, ...(Array.isArray(given.tags) ? given.tags : [])])]
  return { ...taken, ...given, tags, body: given.body === '' ? (taken.body ?? '') : (given.body ?? '') } as JsonObject
}
