import type { EditorView } from '@codemirror/view'
import type { RefObject } from 'react'
import type { NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'
import { fillTemplate, templateWords } from '#shared/notes/fill-template.ts'
import { client } from '#ui/data/client.ts'
import { pinsToCopy, pinsToPaste } from '#ui/data/clipboard.ts'
import { messageOf } from '#ui/data/failure.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { pinsIn } from './copy-pins.ts'
import { insertBlock } from './insert-block.ts'
import { isInTable } from './tables/tables-in.ts'

/**
 * Puts the text of a template in place of what is selected, with its words said for this note and its links meaning what they mean there. Lines
 * that are put into a table stand behind it.
 */
export async function insertTemplate(id: NoteId, draft: NoteDraft, view: RefObject<EditorView | null>): Promise<void> {
  try {
    const { note, body } = await client.notes.get({ id })
    const now = new Date()
    const text = fillTemplate(body, templateWords(String(draft.value('title')), instant(now.getTime(), -now.getTimezoneOffset())))
    const carried = pinsToPaste(pinsToCopy(text, pinsIn(note.links)), text, pinsIn(draft.value('links')))
    for (const [target, to] of carried) draft.pin(target, to)
    const editor = view.current
    if (editor && text.trim().includes('\n') && isInTable(editor.state, editor.state.selection.main.head))
      insertBlock(editor, text, text.length, true)
    else editor?.dispatch(editor.state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true })
  } catch (error) {
    tellFailure(messageOf(error))
  }
}
