import { type EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type EditorView, WidgetType } from '@codemirror/view'
import { fileKey } from '#shared/links/file-key.ts'
import type { Link } from '#shared/links/link.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { fetchFile } from '#ui/data/files.ts'
import { noImage } from '#ui/kit/no-image.ts'
import type { LinkedFile } from '#ui/notes/link-look.ts'
import type { Look } from './look.ts'
import { unseen } from './unseen.ts'

/** The files kept with the note, by the key of a link to each. */
export type NoteFiles = ReadonlyMap<string, LinkedFile>

const setFiles = StateEffect.define<NoteFiles>()
const none: NoteFiles = new Map()

/** Which files the text may show. */
export const noteFiles = StateField.define<NoteFiles>({
  create: () => none,
  update: (files, { effects }) => effects.find((effect) => effect.is(setFiles))?.value ?? files,
})

export const filesOf = (state: EditorState): NoteFiles => state.field(noteFiles, false) ?? none

export function showFiles(view: EditorView, files: readonly LinkedFile[]): void {
  view.dispatch({ effects: setFiles.of(new Map(files.map((file) => [fileKey(file.name), file]))) })
}

/** The picture that an embedding link shows; null where it shows none. */
export function pictureOf(state: EditorState, link: Link, source: string): Picture | null {
  const file = link.embed ? filesOf(state).get(targetKey(link.target)) : undefined
  return file?.mediaType.startsWith('image/') ? new Picture(source, file.name, file.file, file.mediaType) : null
}

/** A picture in place of its source, as the reading view shows it. One that cannot be shown is said to be none. */
export class Picture extends WidgetType {
  readonly #source: string
  readonly #words: string
  readonly #file: string
  readonly #mediaType: string

  constructor(source: string, words: string, file: string, mediaType: string) {
    super()
    this.#source = source
    this.#words = words
    this.#file = file
    this.#mediaType = mediaType
  }

  override eq(other: Picture): boolean {
    return this.#source === other.#source && this.#file === other.#file && this.#mediaType === other.#mediaType
  }

  override toDOM(view: EditorView): HTMLElement {
    const place = document.createElement('span')
    const image = document.createElement('img')
    const source = unseen(this.#source)
    // The picture has words of its own.
    source.ariaHidden = 'true'
    place.className = 'link-chip md-picture'
    image.alt = this.#words
    place.append(source, image)
    void this.#load(image).then(() => view.requestMeasure())
    return place
  }

  override destroy(place: HTMLElement): void {
    const image = place.querySelector('img')
    if (image) URL.revokeObjectURL(image.src)
  }

  /** A press is the editor's. */
  override ignoreEvent(): boolean {
    return false
  }

  async #load(image: HTMLImageElement): Promise<void> {
    try {
      const blob = await fetchFile(`/files/${this.#file}`)
      // SVG is drawn as an image only, where its scripts and addresses are dead.
      image.src = URL.createObjectURL(this.#mediaType === '' ? blob : new Blob([blob], { type: this.#mediaType }))
      await image.decode()
    } catch {
      URL.revokeObjectURL(image.src)
      image.replaceWith(noImage(this.#words))
    }
  }
}

/** `![words](files/…)`, as far as it is a file of the vault. */
const picture: Look = ({ node, from, to }, { state, isAt, put }) => {
  const address = node.getChild('URL')
  const file = address && /^files\/([0-9a-f]{64})$/.exec(state.sliceDoc(address.from, address.to))?.[1]
  if (!file || isAt(from, to)) return
  const source = state.sliceDoc(from, to)
  const words = /^!\[(.*)\]\(/s.exec(source)?.[1] ?? ''
  put(Decoration.replace({ widget: new Picture(source, words, file, '') }).range(from, to), true)
}

export const pictureLooks = { Image: picture }
