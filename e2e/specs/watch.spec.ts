import { expect, test } from '../fixtures.ts'
import { watchPages } from '../page-watch.ts'

/** What the fixture `window` must never overlook; each is done inside a page of ours. */
const planted = {
  'a style without the nonce': [
    () => document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' })),
    /policy: style-src-elem/,
  ],
  'text made into HTML': [() => void Reflect.set(document.createElement('p'), 'innerHTML', '<b>'), /policy: require-trusted-types-for/],
  'a request to elsewhere': [() => void fetch('https://example.org/').catch(() => {}), /policy: connect-src https:\/\/example.org/],
  'an image from elsewhere': [
    () => void Object.assign(new Image(), { src: 'https://example.org/a.png' }),
    /policy: img-src https:\/\/example.org/,
  ],
  'an error nobody caught': [() => void setTimeout(() => Reflect.apply(Reflect.get(window, 'missing'), null, [])), /error: TypeError/],
} as const

test('each of these is seen', async ({ started, context, page }) => {
  const seen = await watchPages(context, started.origin)
  await page.goto(await started.link())
  expect(await seen()).toEqual([])
  for (const [name, [act, report]] of Object.entries(planted)) {
    await test.step(name, async () => {
      const { length: before } = await seen()
      // Setting HTML throws as well; that it is told is what counts here.
      await page.evaluate(act).catch(() => {})
      expect((await seen()).slice(before).join('\n')).toMatch(report)
    })
  }
})
