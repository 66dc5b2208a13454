// npm run pictures [-- FOLDER]: the sample's screens at two sizes, light and dark, as PNG; the two that README shows stand in docs/pictures.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { browserForTests, quietFlags } from './browser.mjs'
import { calledFrom, root } from './called-from.mjs'
import { ensureBuilt } from './ensure-built.mjs'

const folder = resolve(calledFrom, process.argv[2] ?? join(root, 'docs/pictures'))
const sizes = [
  [1440, 900],
  [1024, 700],
]
/** A screen's name and what leads to it, from the window as it opens. */
const screens = {
  list: async () => {},
  claim: async (page) => openNote(page, /As soon as a man/),
  place: async (page) => openNote(page, /Sakhalin/),
  source: async (page) => openNote(page, /Article on the autumn/),
  editing: async (page) => {
    await openNote(page, /Baza/)
    await page.keyboard.press('Control+E')
  },
  backups: async (page) => page.getByRole('link', { name: /Backups/ }).click(),
}
/** Those that are kept in the repository. */
const kept = new Set(['claim-1440x900-light', 'editing-1024x700-dark'])

ensureBuilt()
const data = mkdtempSync(join(tmpdir(), 'ascertain-pictures-'))
const host = spawn(process.execPath, [join(root, 'out/main/web.js'), '--sample'], {
  env: { ...process.env, XDG_DATA_HOME: data, APPDATA: data, HOME: data, INIT_CWD: data },
  stdio: ['pipe', 'pipe', 'inherit'],
})
const browser = await chromium.launch({ executablePath: await browserForTests(), args: quietFlags })
try {
  const page = await (await browser.newContext()).newPage()
  await page.goto(await addressOf(host))
  await page.getByRole('link', { name: /All notes/ }).waitFor()
  const home = page.url()
  mkdirSync(folder, { recursive: true })
  const all = process.argv[2] !== undefined
  for (const [name, lead] of Object.entries(screens)) {
    for (const colorScheme of ['light', 'dark']) {
      for (const [width, height] of sizes) {
        const file = `${name}-${width}x${height}-${colorScheme}`
        if (!all && !kept.has(file)) continue
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme })
        await page.goto(home)
        await page.getByRole('link', { name: /All notes/ }).click()
        await lead(page)
        await page.evaluate(() => document.fonts.ready)
        await page.waitForTimeout(400)
        await page.screenshot({ path: join(folder, `${file}.png`) })
      }
    }
  }
} finally {
  await browser.close()
  host.kill('SIGTERM')
  await new Promise((done) => host.once('exit', done))
  rmSync(data, { recursive: true, force: true })
}

async function openNote(page, title) {
  const filter = page.getByRole('textbox', { name: /^Narrow/ })
  await filter.fill(title.source)
  await page.locator('section').getByRole('listbox').getByRole('option', { name: title }).first().click()
  await filter.fill('')
  await page.getByRole('article', { name: 'Note' }).getByRole('heading', { level: 1 }).waitFor()
}

function addressOf(child) {
  return new Promise((done) => {
    let said = ''
    child.stdout.on('data', (bytes) => {
      said += bytes
      const found = /(http:\S+#code=\S+)/.exec(said)
      if (found) done(found[1])
    })
  })
}
