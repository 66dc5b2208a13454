import type { EditorView } from '@codemirror/view'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { printLink } from '#shared/links/print-link.ts'
import { type Attached, storeFiles } from '#ui/data/attach-files.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { itemsOf } from '#ui/notes/read-field.ts'
import type { Taken } from './take-files.ts'
import { WaitingPlaces } from './waiting-places.ts'

export interface Attaching {
  readonly done: number
  readonly total: number
}

/** Names of so many are told; of the rest how many there are. */
const mostNames = 5

/** Keeps files with the note and puts their links into the text, all at once when the last is stored. */
export function useAttaching(draft: NoteDraft, view: RefObject<EditorView | null>) {
  const [attaching, setAttaching] = useState<Attaching | null>(null)
  const [places] = useState(() => new WaitingPlaces())
  const ending = useRef(new AbortController())
  useEffect(() => () => ending.current.abort(), [])

  const take = async ({ files, folders }: Taken, at: number) => {
    if (folders.length > 0) tellFailure({ code: 'attachment.folders', data: told(folders) })
    if (files.length === 0) return
    const place = places.keep(at)
    ending.current = new AbortController()
    setAttaching({ done: 0, total: files.length })
    const taken = itemsOf(draft.value('attachments')).map(({ name }) => String(name))
    const { stored, failed } = await storeFiles(files, taken, (done) => setAttaching({ done, total: files.length }), ending.current.signal)
    setAttaching(null)
    if (failed.length > 0) tellFailure({ code: 'attachment.failed', data: told(failed) })
    if (stored.length === 0) return
    draft.set('attachments', [...itemsOf(draft.value('attachments')), ...stored.map((one) => ({ ...one }))])
    if (view.current) places.fill(view.current, place, stored.map(linkOf).join('\n'))
  }
  return { attaching, take, cancel: () => ending.current.abort(), extension: places.extension }
}

const linkOf = ({ name, mediaType }: Attached) =>
  printLink({ target: name, heading: null, label: null, embed: mediaType.startsWith('image/') })

function told(names: readonly string[]) {
  const count = names.length - mostNames
  return { names: [...names.slice(0, mostNames), ...(count > 0 ? [{ code: 'attachment.more', data: { count } }] : [])] }
}
