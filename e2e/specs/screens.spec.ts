import { expect, test } from '../fixtures.ts'
import { hindersInNeither } from '../hindrances.ts'
import { speakIn, wordsOfNobody } from '../language.ts'
import { NotePage } from '../pages/note-page.ts'
import { beginAnew } from '../screens/begin-anew.ts'
import { screens } from '../screens/screens.ts'

// Colours in the middle of a change are nobody's.
test.use({ hostOptions: ['--sample'], contextOptions: { reducedMotion: 'reduce' } })

/** So many are looked at in one window: a host and a vault for each would take longer than the looking. */
const perWindow = 5

for (let first = 0; first < screens.length; first += perWindow) {
  const some = screens.slice(first, first + perWindow)
  const names = some.map(({ name }) => name).join(', ')
  test(`${names}: landmarks, headings, names and their order are as written; nothing hinders in either theme; all words are of the language`, async ({
    window,
  }) => {
    test.slow()
    await window.setViewportSize({ width: 1440, height: 900 })
    // What a vault opens on the first time.
    await expect(new NotePage(window).title).toHaveText('Learn by doing: five minutes')
    for (const { name, lead } of some) {
      await test.step(name, async () => {
        await beginAnew(window)
        await lead(window)
        await expect(window.locator('body')).toMatchAriaSnapshot({ name: `${name}.aria.yml` })
        await hindersInNeither(window)
        await speakIn(window, 'pseudo')
        expect(await wordsOfNobody(window)).toEqual([])
        await speakIn(window, 'system')
      })
    }
  })
}
