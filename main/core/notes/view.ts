import type { Parts } from '#core/parts.ts'
import type { IncomingRelation, NoteView } from '#shared/api/notes.ts'
import { mostRows } from '#shared/api/shapes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { type Head, isTombstone, type Note } from '#shared/notes/note.ts'
import { pinnedRefs } from '#shared/notes/refs.ts'
import { rowOf } from './rows.ts'

/** A note to read and write, with what its links and references mean. */
export function viewOf(parts: Parts, id: NoteId): NoteView {
  const { store, links } = parts
  const note = store.note(id)
  return {
    note: headOf(note),
    body: note.body,
    text: store.text(id),
    links: links.index
      .keys(note)
      .slice(0, mostRows)
      .map((key) => ({ key, target: links.meaningOfKey(id, key) })),
    refs: [...pinnedRefs(note)].slice(0, mostRows).map((ref) => ({ note: ref, target: links.follow(ref) })),
    incoming: incomingRelations(parts, id),
    merged: mergedInto(parts, id),
  }
}

export function headOf(note: Note): Head {
  const { body: _body, ...head } = note
  if (!('text' in head)) return head
  const { text: _text, ...rest } = head
  return rest as Head // of a source
}

function incomingRelations({ store, links }: Parts, id: NoteId): NoteView['incoming'] {
  const rows: IncomingRelation[] = []
  let total = 0
  for (const identity of links.index.identities(id)) {
    for (const from of links.index.to(identity)) {
      const head = store.head(from)
      if (!head || head.trashedAt !== null || from === id) continue
      for (const { type, target, remark } of head.relations) {
        if (target?.note !== identity) continue
        total++
        if (rows.length < mostRows) rows.push({ from: rowOf(head), type, remark })
      }
    }
  }
  return { total, rows }
}

function mergedInto({ store, links }: Parts, id: NoteId): NoteView['merged'] {
  return links.index
    .identities(id)
    .map((identity) => store.record(identity))
    .flatMap((record) => (record && isTombstone(record) && record.merged ? [{ id: record.id, title: record.title, at: record.at }] : []))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, mostRows)
}
