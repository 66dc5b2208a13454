import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { isLanguageChoice } from '#shared/messages/language.ts'
import { expect, test } from '../fixtures.ts'
import { speakIn } from '../language.ts'
import { beginAnew } from '../screens/begin-anew.ts'
import { type Screen, screens } from '../screens/screens.ts'
import { dialogScreens } from './dialog-screens.ts'
import { kept } from './kept.ts'
import { edgeScreens, emptyScreens, moreScreens } from './more-screens.ts'

const listed = (name: string): readonly string[] => process.env[name]?.split(' ').filter(Boolean) ?? []
const folder = process.env.ASCERTAIN_PICTURES ?? '.'
const isForReaders = process.env.ASCERTAIN_PICTURES_KEPT !== undefined
const languages = listed('ASCERTAIN_PICTURES_LANGUAGES').filter(isLanguageChoice)
const wanted = listed('ASCERTAIN_PICTURES_SCREENS')
const sizes = listed('ASCERTAIN_PICTURES_SIZES').map((size) => {
  const [width = 0, height = 0] = size.split('x').map(Number)
  return { width, height }
})
const schemes = (['light', 'dark'] as const).filter((scheme) => listed('ASCERTAIN_PICTURES_THEMES').includes(scheme))
/** So many are shown in one window: all languages, sizes and themes of each take no new start. */
const perWindow = 4

const all = [...screens, ...moreScreens, ...dialogScreens, ...edgeScreens]
const context = { hostOptions: ['--sample'], contextOptions: { reducedMotion: 'reduce' } } as const

if (isForReaders)
  test.describe(() => {
    test.use(context)
    test('those that README and the guide show', async ({ window }) => {
      test.setTimeout(0)
      for (const { file, screen, size, scheme, isMain } of kept) {
        const found = all.find(({ name }) => name === screen)
        if (!found) throw new Error(`there is no screen ${screen}`)
        await lead(window, found)
        await settle(window, size, scheme)
        await writeFile(
          join(folder, file),
          await asWebp(window, await (isMain ? window.getByRole('main') : window).screenshot({ animations: 'disabled' })),
        )
      }
    })
  })
else {
  showAll(all, context)
  showAll(emptyScreens, { ...context, hostOptions: [] })
}

function showAll(some: readonly Screen[], options: Parameters<typeof test.use>[0]): void {
  const asked = some.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  test.describe(() => {
    test.use(options)
    for (let first = 0; first < asked.length; first += perWindow) {
      const these = asked.slice(first, first + perWindow)
      test(these.map(({ name }) => name).join(', '), async ({ window }) => {
        test.setTimeout(0)
        for (const screen of these) await test.step(screen.name, () => show(window, screen))
      })
    }
  })
}

async function show(window: Page, screen: Screen): Promise<void> {
  await lead(window, screen)
  for (const language of languages) {
    // Led there by English words.
    await speakIn(window, language)
    for (const size of sizes)
      for (const scheme of schemes) {
        await settle(window, size, scheme)
        const file = `${screen.name}-${language}-${size.width}x${size.height}-${scheme}.png`
        await window.screenshot({ path: join(folder, file), animations: 'disabled' })
      }
  }
  await speakIn(window, 'system')
}

async function lead(window: Page, screen: Screen): Promise<void> {
  await window.setViewportSize({ width: 1440, height: 900 })
  await beginAnew(window)
  await screen.lead(window)
}

async function settle(window: Page, size: (typeof sizes)[number], colorScheme: (typeof schemes)[number]): Promise<void> {
  await window.setViewportSize(size)
  await window.emulateMedia({ colorScheme })
  await expect(window.locator(':root')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  await window.evaluate(() => document.fonts.ready)
  await expect(window.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0)
}

/** A third of the PNG, by the browser's own hand: what is kept must stay small. */
async function asWebp(window: Page, png: Buffer): Promise<Buffer> {
  const base64 = await window.evaluate(async (given) => {
    const bytes = Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    const webp = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })).arrayBuffer())
    return btoa(Array.from(webp, (byte) => String.fromCharCode(byte)).join(''))
  }, png.toString('base64'))
  return Buffer.from(base64, 'base64')
}
