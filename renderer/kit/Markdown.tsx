import './markdown.css'
import './blocks.css'
import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { say } from '#shared/messages/index.ts'
import { noImage } from './no-image.ts'
import { htmlOf } from './render-html.ts'
import { Waiting } from './Standing.tsx'
import { setSafeHtml } from './safe-html.ts'

/** What a `[[link]]` looks like; `loose` asks what it shall mean, `unknown` is left as words. */
export type LinkLook =
  | { readonly state: 'found'; readonly title: string; readonly href: string; readonly colour: string | null }
  | { readonly state: 'file'; readonly title: string; readonly file: string; readonly mediaType: string }
  | { readonly state: 'gone' | 'loose' | 'unknown'; readonly title: string }

interface Props {
  readonly text: string
  /** What the text is, for who does not see it. */
  readonly label: string
  /** @param key the folded target */
  readonly look: (key: string) => LinkLook
  /** @param at where the link stands in the text */
  readonly onLoose: (key: string, at: number, place: DOMRect) => void
  readonly loadFile: (file: string) => Promise<Blob>
  /** A file of the note was pressed. */
  readonly onFile: (key: string) => void
  /** Colours a block of code that says its language. */
  readonly colourCode?: (code: HTMLElement, language: string) => void
}

/** UTF-16 units laid out at once: the page draws as many without a pause one would notice. */
const partLength = 200_000

/** A Markdown text, read out; a very long one part by part. */
export function Markdown({ text: whole, ...rest }: Props) {
  const [length, setLength] = useState(partLength)
  const text = useMemo(() => beginning(whole, length), [whole, length])
  const share = Math.floor((100 * text.length) / Math.max(1, whole.length))
  return (
    <>
      <MarkdownPart text={text} {...rest} />
      {text.length < whole.length && (
        <div className="markdown-more">
          <span className="dim">{say('note.part', { share })}</span>
          <Button variant="default" size="xs" onClick={() => setLength(text.length + partLength)}>
            {say('note.next-part')}
          </Button>
        </div>
      )}
    </>
  )
}

/** The text up to a line's end, or a word's, near that length. */
function beginning(text: string, length: number): string {
  if (text.length <= length * 1.2) return text
  const from = Math.max(0, length - 20_000)
  const end = text.lastIndexOf('\n', length)
  const space = text.lastIndexOf(' ', length)
  return text.slice(0, end > from ? end : space > from ? space : length)
}

function MarkdownPart({ text, label, look, onLoose, loadFile, onFile, colourCode }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const actions = useRef({ onLoose, loadFile, onFile, colourCode })
  useEffect(() => {
    actions.current = { onLoose, loadFile, onFile, colourCode }
  })

  useEffect(() => {
    let isWanted = true
    const draw = async () => {
      const html = await htmlOf(text)
      const element = place.current
      if (!isWanted || !element) return
      const images = element.querySelectorAll<HTMLImageElement>('img[src^="blob:"]')
      for (const { src } of images) URL.revokeObjectURL(src)
      await setSafeHtml(element, html)
      for (const paragraph of element.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, td, th, blockquote'))
        paragraph.setAttribute('dir', 'auto')
      for (const table of element.querySelectorAll('table')) boxed(table)
      for (const code of element.querySelectorAll<HTMLElement>('pre > code[class^="language-"]'))
        actions.current.colourCode?.(code, code.className.slice('language-'.length))
      for (const image of element.querySelectorAll('img')) void showImage(image, (file) => actions.current.loadFile(file))
      setShown(text)
    }
    setFailed(false)
    draw().catch(() => isWanted && setFailed(true))
    return () => {
      isWanted = false
    }
  }, [text])

  useEffect(() => {
    if (shown !== text || !place.current) return
    for (const link of place.current.querySelectorAll<HTMLElement>('.link')) dress(link, look, actions.current)
  }, [shown, text, look])

  useEffect(() => {
    const element = place.current
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
      const to = link?.getAttribute('href') ?? ''
      if (to === '' || to.startsWith('#/')) return
      // The address says where the window is; a footnote is a place on the page.
      event.preventDefault()
      const target = element?.querySelector<HTMLElement>(`[id="${CSS.escape(to.slice(1))}"]`)
      target?.setAttribute('tabindex', '-1')
      target?.focus()
    }
    element?.addEventListener('click', onClick)
    return () => element?.removeEventListener('click', onClick)
  }, [])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form; a landmark it is not, as two texts may stand side by side
    <div role="group" className="markdown-box" aria-label={label}>
      {shown === null && !hasFailed && <Waiting />}
      {hasFailed && (
        <>
          <p className="banner">{say('note.not-rendered')}</p>
          <pre className="plain-body" dir="auto">
            {text}
          </pre>
        </>
      )}
      <div ref={place} className="markdown" dir="auto" />
    </div>
  )
}

/** Gives a link what it means: a way to a note, words struck through, or a button that asks. */
function dress(
  link: HTMLElement,
  look: Props['look'],
  { onLoose, onFile, loadFile }: Pick<Props, 'onLoose' | 'onFile' | 'loadFile'>,
): void {
  const { target: key = '', at = '0' } = link.dataset
  const means = look(key)
  const next = document.createElement(means.state === 'loose' || means.state === 'file' ? 'button' : means.state === 'found' ? 'a' : 'span')
  next.className = link.className
  next.dataset.target = key
  next.dataset.at = at
  next.dataset.state = means.state
  next.dir = 'auto'
  next.textContent = link.textContent
  if (means.title !== '') next.title = means.title
  if (next instanceof HTMLAnchorElement && means.state === 'found') {
    next.href = means.href
    if (means.colour) next.style.setProperty('--link-colour', `var(${means.colour})`)
  }
  if (next instanceof HTMLButtonElement) {
    next.type = 'button'
    if (means.state === 'loose') next.setAttribute('aria-haspopup', 'menu')
    next.onclick = () => (means.state === 'file' ? onFile(key) : onLoose(key, Number(at), next.getBoundingClientRect()))
  }
  if (means.state === 'gone') {
    const struck = document.createElement('s')
    struck.textContent = link.textContent
    next.replaceChildren(struck)
  }
  link.replaceWith(next)
  const isPicture = means.state === 'file' && means.mediaType.startsWith('image/') && next.classList.contains('embed')
  if (isPicture) void showPicture(next, means, loadFile)
}

/** Shows an image kept with the note in its button's place. What is none stays a button: a file is what its bytes are, not what it is called. */
async function showPicture(
  button: HTMLElement,
  { file, mediaType }: { readonly file: string; readonly mediaType: string },
  load: Props['loadFile'],
): Promise<void> {
  const image = document.createElement('img')
  image.alt = button.textContent
  try {
    // SVG is drawn as an image only, where its scripts and addresses are dead.
    image.src = URL.createObjectURL(new Blob([await load(file)], { type: mediaType }))
    await image.decode()
    button.replaceChildren(image)
  } catch {
    URL.revokeObjectURL(image.src)
    button.title = say('attachment.no-picture', { name: image.alt })
  }
}

/** A wide table scrolls by itself, by keyboard too. */
function boxed(table: HTMLTableElement): void {
  const box = document.createElement('div')
  box.className = 'table-box'
  box.tabIndex = 0
  box.role = 'region'
  box.ariaLabel = say('note.table')
  table.replaceWith(box)
  box.append(table)
}

async function showImage(image: HTMLImageElement, load: Props['loadFile']): Promise<void> {
  const { file } = image.dataset
  try {
    if (file === undefined) throw new TypeError('not of the vault')
    image.src = URL.createObjectURL(await load(file))
  } catch {
    image.replaceWith(noImage(image.alt))
  }
}
