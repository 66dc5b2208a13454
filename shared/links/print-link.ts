/**
 * Writes a link as it is typed. `findLinks` reads it back the same, but for characters that cannot stand in its place (`|` and `#` in a
 * target, `[[`, `]]`, line ends): those give way, and where the target loses some by it the label keeps the words.
 * @param inTable a table's cell: pipes are written `\|`
 */
export function printLink(
  link: { readonly target: string; readonly heading: string | null; readonly label: string | null; readonly embed: boolean },
  inTable = false,
): string {
  const target = printableTarget(link.target)
  const heading = link.heading === null ? '' : clean(link.heading, /\s*[|\r\n][\s|\r\n]*/g)
  const label = link.label ?? (target === link.target.trim() ? '' : link.target)
  const name = heading === '' ? target : `${target}#${heading}`
  const shown = clean(label, /[\r\n]+/g)
  const pipe = inTable ? '\\|' : '|'
  const inner = shown === '' ? name : `${name}${pipe}${inTable ? shown.replaceAll('|', '\\|') : shown}`
  return `${link.embed ? '!' : ''}[[${inner.startsWith('[') ? ' ' : ''}${inner}${inner.endsWith(']') ? ' ' : ''}]]`
}

/** What of a title can stand as a link's target; its key is the one to pin. Never empty unless nothing of the title can stand. */
export function printableTarget(title: string): string {
  // A backslash at the end would swallow the pipe's own.
  return clean(title, /\s*[|#\r\n][\s|#\r\n]*/g).replace(/[\s\\]+$/, '')
}

function clean(text: string, unfit: RegExp): string {
  return text
    .replace(unfit, ' ')
    .replace(/\[{2,}/g, '[')
    .replace(/\]{2,}/g, ']')
    .replace(/\{{2,}/g, '{')
    .replace(/<%+/g, '<')
    .trim()
}
