import { tablesOf } from '#core/exchange/markdown/table-ranges.ts'
import type { Links } from '#core/links/links.ts'
import { FreeTargets, keepsLinks, type TextChange, type TextEdit } from '#core/links/text-change.ts'
import type { Store } from '#core/store/store.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { printableTarget, printLink } from '#shared/links/print-link.ts'
import { targetKey } from '#shared/links/target-key.ts'
import type { Note } from '#shared/notes/note.ts'

/** A name in a text, and the note it shall lead to. */
export interface ChosenMention {
  readonly at: number
  readonly length: number
  readonly to: NoteId
}

// Over a line end, or with marks between its words, it cannot stand in brackets as it is.
const UNFIT = /[\r\n[\]|*_~`\\<>#]/

/** Puts brackets round names in a text, so that the words read the same and no other link changes; null where nothing can be linked. */
export function linkMentions(
  parts: { readonly store: Store; readonly links: Links },
  note: Note,
  chosen: readonly ChosenMention[],
): TextChange | null {
  const targets = new FreeTargets(parts.links, note)
  const inTable = tablesOf(note.body)
  const edits = [...chosen]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, length, to }): TextEdit[] => {
      const table = inTable(at)
      const words = note.body.slice(at, at + length)
      const head = parts.store.head(to)
      if (!head || UNFIT.test(words)) return []
      const isName = printableTarget(words) === words && parts.links.names.names(to).includes(foldName(words))
      const target = targets.give(isName ? [words, head.title] : [head.title], head, to)
      if (target === null) return []
      const put = printLink({ target, heading: null, label: target === words ? null : words, embed: false }, table)
      return [{ at, cut: words, put, key: targetKey(target) }]
    })
  if (edits.length === 0) return null
  if (keepsLinks(note.body, edits)) return { edits, pins: targets.pins }
  // One of them does not do where it stands: those that do alone.
  const sound = edits.filter((edit) => keepsLinks(note.body, [edit]))
  return sound.length > 0 && keepsLinks(note.body, sound) ? { edits: sound, pins: targets.pins } : null
}
