import { join } from 'node:path'
import { isLanguageChoice } from '#shared/messages/language.ts'
import { expect, test } from '../fixtures.ts'
import { speakIn } from '../language.ts'
import { screens } from '../screens/screens.ts'

const folder = process.env.ASCERTAIN_PICTURES ?? '.'
/** Only those that README shows; all of them where a folder was named. */
const kept = process.env.ASCERTAIN_PICTURES_KEPT?.split(' ')
const language = process.env.ASCERTAIN_PICTURES_LANGUAGE
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
]

test.use({ hostOptions: ['--sample'] })

for (const { name, lead } of screens) {
  for (const viewport of sizes) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const file = `${name}-${viewport.width}x${viewport.height}-${colorScheme}.png`
      if (kept && !kept.includes(file)) continue
      test(file, async ({ window }) => {
        await window.setViewportSize(viewport)
        await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await lead(window)
        // Led there by English words.
        if (isLanguageChoice(language)) await speakIn(window, language)
        await window.evaluate(() => document.fonts.ready)
        await expect(window.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0)
        await window.screenshot({ path: join(folder, file), animations: 'disabled' })
      })
    }
  }
}
