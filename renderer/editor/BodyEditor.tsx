import { openSearchPanel } from '@codemirror/search'
import { Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { Button, Switch } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { keyWords, useOffer } from '#ui/kit/commands.tsx'
import { type Chosen, linkTo } from '#ui/notes/link-to.ts'
import { NotePicker } from '#ui/notes/NotePicker.tsx'
import { completeLinks } from './complete-links.ts'
import { copyPins } from './copy-pins.ts'
import { draftDocument } from './draft-text.ts'
import { findInText } from './find-in-text.ts'
import { markdownLook } from './markdown-look.ts'
import { turnSourceMode, useSourceMode } from './source-mode.ts'
import { TextEditor } from './TextEditor.tsx'

/** A note's text to write in. */
export function BodyEditor({ draft, label }: { readonly draft: NoteDraft; readonly label: string }) {
  const view = useRef<EditorView>(null)
  const isSource = useSourceMode()
  /** Where the link goes, and what of the text it replaces; null while nothing is asked. */
  const [asking, setAsking] = useState<string | null>(null)
  const ask = () => {
    const state = view.current?.state
    if (state) setAsking(state.sliceDoc(state.selection.main.from, state.selection.main.to))
  }
  useOffer('note.link', ask)
  useOffer('note.find', () => view.current && openSearchPanel(view.current))
  useOffer('note.source', turnSourceMode)

  const insert = (chosen: Chosen) => {
    const { text, pins } = linkTo(chosen)
    for (const [target, note] of pins) draft.pin(target, note as NoteId)
    view.current?.dispatch(view.current.state.replaceSelection(text), { userEvent: 'input.complete', scrollIntoView: true })
    close()
  }
  const close = () => {
    setAsking(null)
    // The dialog gives the focus back when it is gone.
    setTimeout(() => view.current?.focus())
  }

  return (
    <div className="body-field">
      <TextEditor
        name="body"
        label={label}
        draft={draft}
        view={view}
        isMonospace={isSource}
        extensions={() => [
          copyPins(draft),
          completeLinks(draft),
          findInText,
          markdownLook(Text.of(draftDocument(draft, 'body').split('\n'))),
        ]}
      />
      <div className="body-tools">
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconLink size={14} aria-hidden />}
          onClick={ask}
          title={keyWords('note.link')}
        >
          {say('command.note.link')}
        </Button>
        <span className="dim">{say('note.body-hint')}</span>
        <Switch size="xs" className="end" label={say('note.source')} checked={isSource} onChange={turnSourceMode} />
      </div>
      {asking !== null && <NotePicker title={say('link.insert')} initial={asking} onChoose={insert} onClose={close} />}
    </div>
  )
}
