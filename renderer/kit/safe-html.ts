/**
 * Every element that our Markdown can make; anything else is left out with its content, on either way of setting it (a test holds the two
 * against each other).
 */
const plain = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'em',
  'strong',
  's',
  'del',
  'ins',
  'mark',
  'code',
  'pre',
  'blockquote',
  'hr',
  'br',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'span',
  'div',
  'sup',
  'sub',
  'section',
  'a',
  'img',
  'input',
  'label',
]
const attributes = ['class', 'id', 'href', 'title', 'src', 'alt', 'start', 'align', 'type', 'checked', 'disabled', 'dir', 'aria-label']
const sanitizer = { elements: plain.map((name) => ({ name })), attributes, dataAttributes: true, comments: false }

export type Setter = 'setHTML' | 'dompurify'

/** Which way this browser has. */
export const setterHere = (): Setter => ('setHTML' in Element.prototype ? 'setHTML' : 'dompurify')

/**
 * Puts HTML made of somebody's Markdown into the page: only the elements of our list, links only to the web, to mail or within the note,
 * pictures only from the vault. Where they point is kept by a pass of ours: no sanitiser does it.
 */
export async function setSafeHtml(element: HTMLElement, html: string, setter: Setter = setterHere()): Promise<void> {
  if (setter === 'setHTML' && element.setHTML) element.setHTML(html, { sanitizer })
  else {
    const { default: purify } = await import('dompurify')
    const clean = purify.sanitize(html, {
      RETURN_DOM_FRAGMENT: true,
      // Text is an element to it too, and would go with the content of what is left out.
      ALLOWED_TAGS: [...plain, '#text'],
      ALLOWED_ATTR: attributes,
      ALLOW_DATA_ATTR: true,
      KEEP_CONTENT: false,
    })
    element.replaceChildren(clean)
  }
  for (const link of element.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (/^(https?:|mailto:)/i.test(href)) {
      link.setAttribute('target', '_blank')
      link.setAttribute('rel', 'noreferrer noopener')
    } else if (!href.startsWith('#')) link.removeAttribute('href')
  }
  for (const image of element.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? ''
    image.removeAttribute('src')
    const file = /^\/?files\/([0-9a-f]{64})$/.exec(src)?.[1]
    if (file !== undefined) image.dataset.file = file
  }
}
