import { Button, Switch } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { type ClipboardEvent, useRef, useState } from 'react'
import type { NoteId } from '#shared/base/ids.ts'
import { renderMarkdown } from '#shared/markdown/render-markdown.ts'
import { say } from '#shared/messages/index.ts'
import { pinsToCopy, pinsToPaste, pinsType } from '#ui/data/clipboard.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { keyWords, useOffer } from '#ui/kit/commands.tsx'
import { type Chosen, linkTo } from '#ui/notes/link-to.ts'
import { NotePicker } from '#ui/notes/NotePicker.tsx'
import { ProseField } from './ProseField.tsx'

/** Longer pieces, in UTF-16 units, are copied as plain text only: making HTML of them would hold up the key. */
const longestCopy = 200_000

/** A note's text to write in; `[[` asks which note is meant. */
export function BodyField({ draft }: { readonly draft: NoteDraft }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [isMonospace, setMonospace] = useState(false)
  /** Where the link goes, and what of the text it replaces; null while nothing is asked. */
  const [asking, setAsking] = useState<{ readonly from: number; readonly to: number; readonly text: string } | null>(null)
  const ask = () => {
    const element = area.current
    if (!element) return
    const { selectionStart: from, selectionEnd: to } = element
    setAsking({ from, to, text: element.value.slice(from, to) })
  }
  useOffer('note.link', ask)

  const close = () => {
    setAsking(null)
    setTimeout(() => area.current?.focus())
  }
  const insert = (chosen: Chosen) => {
    const element = area.current
    if (!element || !asking) return
    const { text, pins } = linkTo(chosen)
    for (const [target, note] of pins) draft.pin(target, note as NoteId)
    element.focus()
    element.setSelectionRange(asking.from, asking.to)
    // The old way, because it is the one that the field's own undo knows of.
    const done = document.execCommand('insertText', false, text)
    if (!done) {
      element.setRangeText(text, asking.from, asking.to, 'end')
      element.dispatchEvent(new Event('input', { bubbles: true }))
    }
    setAsking(null)
  }

  /** What the links mean, as stored and as chosen since. */
  const pins = () => {
    const links = draft.value('links')
    return new Map((Array.isArray(links) ? links : []).map(({ id, note }: { id: string; note: NoteId }) => [id, note]))
  }
  const copy = (event: ClipboardEvent) => {
    const element = area.current
    if (!element || event.target !== element) return
    const text = element.value.slice(element.selectionStart, element.selectionEnd)
    if (text === '' || text.length > longestCopy) return
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', renderMarkdown(text))
    const carried = pinsToCopy(text, pins())
    if (carried !== '') event.clipboardData.setData(pinsType, carried)
    event.preventDefault()
    // The old way, because it is the one that the field's own undo knows of.
    if (event.type === 'cut') document.execCommand('delete')
  }
  const paste = (event: ClipboardEvent) => {
    const carried = event.clipboardData.getData(pinsType)
    for (const [target, note] of pinsToPaste(carried, event.clipboardData.getData('text/plain'), pins())) draft.pin(target, note)
  }

  return (
    <div className="body-field" onCopy={copy} onCut={copy} onPaste={paste}>
      <ProseField
        name="body"
        label={say('field.body')}
        draft={draft}
        area={area}
        isMonospace={isMonospace}
        onTyped={(element) => {
          const { selectionStart: at, selectionEnd, value } = element
          if (at === selectionEnd && value.slice(at - 2, at) === '[[' && value[at - 3] !== '[')
            setAsking({ from: at - 2, to: at, text: '' })
        }}
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
        <Switch
          size="xs"
          className="end"
          label={say('note.monospace')}
          checked={isMonospace}
          onChange={(event) => setMonospace(event.currentTarget.checked)}
        />
      </div>
      {asking && <NotePicker title={say('link.insert')} initial={asking.text} onChoose={insert} onClose={close} />}
    </div>
  )
}
