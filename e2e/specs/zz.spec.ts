import { test } from '../fixtures.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { screens } from '../screens/screens.ts'
import { speakIn, wordsOfNobody } from '../language.ts'
test.use({ hostOptions: ['--sample'], contextOptions: { reducedMotion: 'reduce' } })
const only = process.env.ONLY?.split(',')
const langs = (process.env.LANGS ?? 'uk,pseudo,mirror').split(',') as ('uk' | 'pseudo' | 'mirror')[]
test('zz', async ({ window }) => {
  test.setTimeout(1_000_000)
  for (const { name, lead } of screens) {
    if (only && !only.includes(name)) continue
    await window.setViewportSize({ width: 1440, height: 900 })
    await window.evaluate(() => { for (const store of [sessionStorage, localStorage]) for (const key of Object.keys(store)) if (/^ascertain\.(tabs|recent|layout)/.test(key)) store.removeItem(key); location.hash = '' })
    await window.reload()
    await new Sidebar(window).item('All notes').waitFor()
    try {
      await lead(window)
      await window.setViewportSize({ width: 1024, height: 700 })
      for (const language of langs) {
        await speakIn(window, language)
        await window.waitForTimeout(150)
        if (language === 'pseudo') console.log(name, JSON.stringify(await wordsOfNobody(window), null, 1))
        await window.screenshot({ path: `/tmp/shots/${name}-${language}.png`, animations: 'disabled' })
      }
    } catch (error) { console.log(name, String(error).slice(0, 300)) }
    await speakIn(window, 'en')
  }
})
