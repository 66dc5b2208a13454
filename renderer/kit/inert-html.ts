/**
 * HTML of somebody else's as nodes that can be read and no more: of a document without a window, in which nothing is fetched or run, and
 * without what could.
 */
export async function inertHtml(html: string): Promise<HTMLElement> {
  const { body } = document.implementation.createHTMLDocument('')
  if (body.setHTML) body.setHTML(html, {})
  else {
    const { default: purify } = await import('dompurify')
    // Nothing at all, against its type, where HTML has frames in place of a body.
    body.replaceChildren(purify.sanitize(html, { RETURN_DOM_FRAGMENT: true }) ?? '')
  }
  return body
}
