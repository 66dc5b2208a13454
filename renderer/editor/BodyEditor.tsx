import { openSearchPanel } from '@codemirror/search'
import { Compartment, type Extension, Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { Button, Switch } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { NoteView } from '#shared/api/notes.ts'
import { fileKey } from '#shared/links/file-key.ts'
import { say } from '#shared/messages/index.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { offerPlaces } from '#ui/data/places.ts'
import { useOffer } from '#ui/kit/commands.tsx'
import { useKeyWords } from '#ui/kit/own-keys.ts'
import { type LooseLink, LooseLinkPlace } from '#ui/notes/LooseLinkPlace.tsx'
import { type Chosen, linkTo } from '#ui/notes/link-to.ts'
import { MarksContext } from '#ui/notes/marks-context.ts'
import { noteAddress } from '#ui/notes/NoteLink.tsx'
import { NotePicker } from '#ui/notes/NotePicker.tsx'
import { useOpenApart } from '#ui/notes/open-apart.ts'
import { completeLinks } from './complete-links.ts'
import { copyPins } from './copy-pins.ts'
import { draftDocument } from './draft-text.ts'
import { findInText } from './find-in-text.ts'
import { type Follow, followAt, followLinks } from './follow-links.ts'
import { followFootnote, footnotePreview } from './footnotes.ts'
import { foundWords } from './found-words.ts'
import { insertTemplate } from './insert-template.ts'
import { linkChips, linkTargets, showTargets, targetOf } from './link-chips.ts'
import { liveLook, turnTaskHere } from './live-look.ts'
import { markdownLook } from './markdown-look.ts'
import { pasteHtml } from './paste-html.ts'
import { noteFiles, showFiles } from './pictures.ts'
import { slashMenu } from './slash-menu.ts'
import { turnSourceMode, useSourceMode } from './source-mode.ts'
import { TemplatePicker } from './TemplatePicker.tsx'
import { TextEditor } from './TextEditor.tsx'
import { drawnTables } from './tables/drawn-tables.ts'
import { fitForPlace } from './tables/fit-for-place.ts'
import { insertTable } from './tables/insert-table.ts'
import { keepTablesWhole } from './tables/keep-whole.ts'
import { TableTools } from './tables/TableTools.tsx'
import { tableKeys } from './tables/table-keys.ts'
import { useInTable } from './tables/use-in-table.ts'
import { takeFiles } from './take-files.ts'
import { useAttaching } from './use-attaching.ts'
import { WordCount } from './WordCount.tsx'

/** As it will be read, where it is not shown as source. */
const live: Extension = [linkChips, liveLook, drawnTables, footnotePreview]

/** A note's text to write in. */
export function BodyEditor({ draft, note, label }: { readonly draft: NoteDraft; readonly note: NoteView; readonly label: string }) {
  const view = useRef<EditorView>(null)
  const files = useRef<HTMLInputElement>(null)
  const [chips] = useState(() => new Compartment())
  const isSource = useSourceMode()
  const keyWords = useKeyWords()
  const marks = useContext(MarksContext)
  /** The words to link; null while nothing is asked. */
  const [asking, setAsking] = useState<string | null>(null)
  const [asksTemplate, setAsksTemplate] = useState(false)
  const [loose, setLoose] = useState<LooseLink | null>(null)
  const targets = useMemo(() => {
    const files = new Set(note.note.attachments.map(({ name }) => fileKey(name)))
    // A file of the note is meant where no note is; it asks for nothing.
    const known = note.links.filter(({ key, target }) => target.state === 'found' || target.state === 'gone' || !files.has(key))
    return new Map(known.map(({ key, target }) => [key, target]))
  }, [note.links, note.note.attachments])

  const openApart = useOpenApart()
  const follow: Follow = (link, place, isApart) => {
    const target = view.current && targetOf(view.current.state, link)
    if (target?.state === 'found' && target.id !== null) {
      if (isApart) openApart(target.id)
      else location.hash = noteAddress(target.id)
    } else if (target && target.state !== 'gone') setLoose({ target, words: link.target, place })
  }
  const ask = () => {
    const state = view.current?.state
    if (state) setAsking(state.sliceDoc(state.selection.main.from, state.selection.main.to))
  }
  const { isInTable, extension: watchTables } = useInTable()
  const lead = () => {
    const editor = view.current
    if (editor) followAt(editor, editor.state.selection.main.head, follow) || followFootnote(editor) || turnTaskHere(editor)
  }
  const { attaching, take, cancel, extension: places } = useAttaching(draft, view)
  useOffer('note.link', ask)
  useOffer('note.template', () => setAsksTemplate(true))
  useOffer('note.follow', lead)
  useOffer('note.find', () => view.current && openSearchPanel(view.current))
  useOffer('note.source', turnSourceMode)
  useOffer('table.insert', () => view.current && insertTable(view.current))

  useEffect(() => {
    if (view.current) showTargets(view.current, targets)
  }, [targets])
  useEffect(() => {
    if (view.current) showFiles(view.current, note.note.attachments)
  }, [note.note.attachments])
  useEffect(
    () =>
      offerPlaces(draft.id, (line) => {
        const editor = view.current
        if (!editor) return
        const { from } = editor.state.doc.line(Math.min(line + 1, editor.state.doc.lines))
        editor.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'start', yMargin: 12 }) })
        editor.focus()
      }),
    [draft],
  )
  // Whoever turns to writing writes: in the text, unless they went elsewhere while it was loading.
  useEffect(() => {
    if (!document.activeElement?.closest('input, textarea, .form-place, [role=dialog], [role=menu], [aria-expanded=true]'))
      view.current?.focus()
  }, [])
  useEffect(() => {
    view.current?.dispatch({ effects: chips.reconfigure(isSource ? [] : live) })
  }, [chips, isSource])

  const insert = (chosen: Chosen) => {
    const { text, pins } = linkTo(chosen)
    for (const [target, to] of pins) draft.pin(target, to)
    const { state } = view.current ?? {}
    if (state)
      view.current?.dispatch(state.replaceSelection(fitForPlace(state, state.selection.main.from, text)), {
        userEvent: 'input.complete',
        scrollIntoView: true,
      })
    close()
  }
  const close = () => {
    setAsking(null)
    setLoose(null)
    setAsksTemplate(false)
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
          takeFiles((taken, at) => void take(taken, at)),
          pasteHtml,
          places,
          completeLinks(draft, [slashMenu({ addFile: () => files.current?.click(), askTemplate: () => setAsksTemplate(true) })]),
          tableKeys,
          keepTablesWhole,
          watchTables,
          linkTargets,
          noteFiles,
          followLinks(follow),
          chips.of(isSource ? [] : live),
          findInText,
          marks ? foundWords(marks) : [],
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
        {isInTable && <TableTools view={view} />}
        <span className="dim">{say('note.body-hint', { keys: keyWords('note.follow') })}</span>
        <WordCount draft={draft} />
        <Switch size="xs" label={say('note.source')} checked={isSource} onChange={turnSourceMode} />
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={say('attachment.add')}
        onChange={({ currentTarget }) => {
          void take({ files: Array.from(currentTarget.files ?? []), folders: [] }, view.current?.state.selection.main.head ?? 0)
          currentTarget.value = ''
          view.current?.focus()
        }}
      />
      {attaching && (
        <div className="body-tools" role="status">
          <span>{say('attachment.storing', { done: attaching.done, total: attaching.total })}</span>
          <Button variant="default" size="compact-xs" onClick={cancel}>
            {say('window.cancel')}
          </Button>
        </div>
      )}
      {asking !== null && <NotePicker title={say('link.insert')} initial={asking} onChoose={insert} onClose={close} />}
      {asksTemplate && (
        <TemplatePicker
          onChoose={(id) => {
            close()
            void insertTemplate(id, draft, view)
          }}
          onClose={close}
        />
      )}
      {loose && <LooseLinkPlace note={draft.id} link={loose} onClose={close} />}
    </div>
  )
}
