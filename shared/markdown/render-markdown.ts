import { HeldText } from './held-text.ts'
import { markdown } from './markdown.ts'

/**
 * The HTML of a Markdown text: no scripts, styles, event handlers or foreign addresses, whatever the text holds (safe-links.ts), but to be put
 * into the page through a sanitiser all the same. For `[[links]]` see wiki-links.ts.
 * @param prefix makes the ids of footnotes differ from those of another text on the page
 */
export function renderMarkdown(body: string, prefix = ''): string {
  const held = new HeldText(body)
  return markdown.render(held.text, { held, ...(prefix === '' ? {} : { docId: prefix }) })
}
