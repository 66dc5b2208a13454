import { highlightTree } from '@lezer/highlight'
import { codeClasses } from './code-classes.ts'
import { languageOf } from './code-languages.ts'

/** Longer code stays plain, in UTF-16 units: the page would wait for it. */
const longest = 100_000

/** Colours code that is read as code that is written is coloured. One whose language we do not know, or that cannot be had, stays plain. */
export async function colourCode(code: HTMLElement, name: string): Promise<void> {
  const text = code.textContent
  const support =
    text.length > longest
      ? null
      : await languageOf(name)
          ?.load()
          .catch(() => null)
  // Meanwhile it may show something else.
  if (!support || code.textContent !== text) return
  const parts: (string | HTMLElement)[] = []
  let done = 0
  highlightTree(support.language.parser.parse(text), codeClasses, (from, to, classes) => {
    const part = document.createElement('span')
    part.className = classes
    part.textContent = text.slice(from, to)
    parts.push(text.slice(done, from), part)
    done = to
  })
  code.replaceChildren(...parts, text.slice(done))
}
