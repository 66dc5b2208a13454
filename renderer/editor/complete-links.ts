import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  closeCompletion,
  completionKeymap,
  completionStatus,
  pickedCompletion,
} from '@codemirror/autocomplete'
import { type Extension, Prec } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { kindsOfNames } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { makeNote } from '#ui/data/templates.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { linkTo } from '#ui/notes/link-to.ts'
import { suggestionsFrom } from '#ui/notes/suggestions.ts'
import { kindSign } from './kind-sign.tsx'
import { fitForPlace } from './tables/fit-for-place.ts'
import { isWithin } from './within.ts'

/** How many notes are offered; who sees none that fits types on. */
const most = 50

interface LinkCompletion extends Completion {
  readonly kind: Kind
}
const isLink = (completion: Completion): completion is LinkCompletion => 'kind' in completion

/**
 * Behind `[[`: the notes whose names fit, and the ways to make one of that name. The choice is written as the picker writes it, and pinned.
 * @param others what else is offered while one types
 */
export function completeLinks(draft: NoteDraft, others: readonly CompletionSource[]): Extension {
  return [
    autocompletion({
      // An offer that is seen can be taken: the usual pause would make a quick Enter a line end.
      interactionDelay: 0,
      override: [(context) => offers(context, draft), ...others],
      icons: false,
      activateOnTypingDelay: 30,
      defaultKeymap: false,
      addToOptions: [{ position: 20, render: (completion) => (isLink(completion) ? kindSign(completion.kind) : null) }],
    }),
    Prec.highest(
      keymap.of([
        ...completionKeymap.filter(({ key }) => key !== 'Escape'),
        { key: 'Escape', run: closeOffers },
        { key: 'Enter', run: waitsForOffers },
      ]),
    ),
  ]
}

/** Escape takes away what is seen; what is only on its way leaves the key to others. */
function closeOffers(view: EditorView): boolean {
  const isSeen = completionStatus(view.state) === 'active'
  return closeCompletion(view) && isSeen
}

/** A quick Enter while the offers for what was just typed are on their way is no line end in the middle of a link; it takes one once it is seen. */
function waitsForOffers({ state }: EditorView): boolean {
  const { head } = state.selection.main
  const line = state.doc.lineAt(head)
  return (
    completionStatus(state) === 'pending' && OPEN_LINK.test(line.text.slice(Math.max(0, head - line.from - longestName), head - line.from))
  )
}

const OPEN_LINK = /\[\[[^[\]|#]*$/
/** UTF-16 units of a line that are looked at for an open link. */
const longestName = 600

async function offers(context: CompletionContext, draft: NoteDraft): Promise<CompletionResult | null> {
  const typed = context.matchBefore(/\[\[[^[\]|#]*/)
  if (!typed || isInCode(context)) return null
  const name = typed.text.slice(2).trim()
  try {
    const { rows } = await client.notes.suggest({ text: name.slice(0, 500), limit: most })
    const found = suggestionsFrom(rows, name)
    const options = found.rows.map((row): LinkCompletion => {
      const link = linkTo({ ...row, fact: row.about })
      return {
        kind: row.kind,
        label: row.alias ?? row.title,
        detail: row.beside,
        apply: (view, completion, from, to) => {
          for (const [target, note] of link.pins) draft.pin(target, note)
          write(view, completion, link.text, from, to)
        },
      }
    })
    const ways = name === '' ? [] : kindsOfNames.map((kind) => wayToMake(draft, kind, name, found.isNamed))
    return options.length + ways.length === 0 ? null : { from: typed.from, options: [...options, ...ways], filter: false }
  } catch (error) {
    if (!context.aborted) tellFailure(messageOf(error))
    return null
  }
}

function wayToMake(draft: NoteDraft, kind: Kind, title: string, isAmbiguous: boolean): LinkCompletion {
  return {
    kind,
    label: say('picker.make', { kind: say(`kind.${kind}`), title }),
    type: 'make',
    apply: (view, completion, from, to) => {
      // The words are written at once, so that one can write on; the note comes a moment later.
      const named = { title, alias: null, fact: say(`kind.${kind}`), isAmbiguous }
      write(view, completion, linkTo({ ...named, id: draft.id }).text, from, to)
      void make(draft, kind, title, (id) => linkTo({ ...named, id }).pins)
    },
  }
}

async function make(draft: NoteDraft, kind: Kind, title: string, pinsTo: (id: NoteId) => ReturnType<typeof linkTo>['pins']): Promise<void> {
  try {
    for (const [target, note] of pinsTo(await makeNote(kind, title))) {
      draft.pin(target, note)
      if (!draft.isDirty) await client.links.pin({ id: draft.id, target, note })
    }
  } catch (error) {
    tellFailure(messageOf(error))
  }
}

function write(view: EditorView, completion: Completion, link: string, from: number, to: number): void {
  const text = fitForPlace(view.state, from, link)
  const end = view.state.sliceDoc(to, to + 2) === ']]' ? to + 2 : to
  view.dispatch({
    changes: { from, to: end, insert: text },
    selection: { anchor: from + text.length },
    scrollIntoView: true,
    userEvent: 'input.complete',
    annotations: pickedCompletion.of(completion),
  })
}

const isInCode = ({ state, pos }: CompletionContext) => isWithin(state, pos, /Code/, -1)
