import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

/** Something of everything that our Markdown can make, and much of what it must not. */
const text = `# One
## Two
### Three
#### Four
##### Five
###### Six

Words *so* and **so** and ~~so~~ with \`code\`, a [[Nobody|link]], [web](https://example.org/ "title") and https://example.org.[^1]

> quoted

- item
  - inner
- [x] done

3. third

---

| a | b |
|:-:|--:|
| c | [[d\\|e]] |

\`\`\`js
fenced
\`\`\`

![far](https://example.org/p.png) [script](javascript:x())

%%comment%%

<script>window.broken = 1</script> <img src=x onerror="window.broken = 1"> <b style="position:fixed">bold</b>
<a href="javascript:window.broken=1" id="root">press</a> <iframe src="/"></iframe>

[^1]: a note`

async function readOut(window: Page): Promise<string> {
  const note = new NotePage(window)
  await new Sidebar(window).makeNote('Page', 'Everything')
  await note.field.fill(text)
  await note.read()
  await expect(note.text.getByText('a note', { exact: false }).first()).toBeVisible()
  await expect(note.looseLink('link')).toBeVisible()
  expect(await window.evaluate(() => Reflect.get(globalThis, 'broken'))).toBeUndefined()
  return (await note.text.innerHTML()).replaceAll(/mantine-\w+/g, '')
}

/** Tags in their order. */
const tags = (html: string) => [...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name)

test('all that Markdown can make is shown and nothing of what it must not, with or without the sanitiser of the browser', async ({
  started,
  context,
  window,
}) => {
  const here = await readOut(window)
  const older = await context.newPage()
  await older.addInitScript(() => {
    Reflect.deleteProperty(Element.prototype, 'setHTML')
  })
  await older.goto(await started.link())
  await expect(new Sidebar(older).item('All notes')).toBeVisible()
  const there = await readOut(older)
  expect(there).toBe(here)
  const made = [
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'em',
    'strong',
    's',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'input',
    'hr',
    'table',
    'th',
    'td',
    'a',
    'sup',
  ]
  expect(made.filter((name) => !tags(here).includes(name))).toEqual([])
  expect(tags(here).filter((name) => ['script', 'iframe', 'b', 'form', 'style'].includes(name ?? ''))).toEqual([])
  expect(here).not.toMatch(/<[a-z][^<>]* (src|style|on\w+)=/)
  expect(
    [...here.matchAll(/<[a-z][^<>]* href="([^"]*)"/g)].map(([, to]) => to).filter((to) => !/^(https:\/\/example\.org|#)/.test(to ?? '')),
  ).toEqual([])
})
