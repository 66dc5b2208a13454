// npm run pictures: those that README and the guide show, into docs/pictures; which screen each is of says e2e/pictures/kept.ts.
// npm run pictures -- FOLDER [--language en|uk|pseudo|mirror]… [--size WIDTHxHEIGHT]… [--theme light|dark]… [--screen NAME]… [--host desktop]: all screens of the sample and of an empty
// vault, to be looked at, as PNG: in English, at 1440x900 and 1024x700, light and dark, in the browser's window, unless others are named. The desktop program
// (Electron, or its stand-in) shows the same pages, with buttons that choose a folder or show it; its menu bar and its dialogs the system draws, and no picture shows them.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { browserForTests } from './browser.mjs'
import { calledFrom, root } from './called-from.mjs'
import { ensureBuilt } from './ensure-built.mjs'

const many = { type: 'string', multiple: true }
const { positionals, values } = parseArgs({
  options: { language: many, size: many, theme: many, screen: many, host: { type: 'string' } },
  allowPositionals: true,
})
const [given] = positionals
const folder = given === undefined ? join(root, 'docs/pictures') : resolve(calledFrom, given)
mkdirSync(folder, { recursive: true })
ensureBuilt()
const playwright = join(root, 'node_modules/@playwright/test/cli.js')
const child = spawn(process.execPath, [playwright, 'test', '-c', 'e2e/pictures', '--reporter=dot'], {
  cwd: root,
  env: {
    ...process.env,
    ASCERTAIN_BROWSER: await browserForTests(),
    ASCERTAIN_PICTURES: folder,
    ASCERTAIN_PICTURES_LANGUAGES: (values.language ?? ['en']).join(' '),
    ASCERTAIN_PICTURES_SIZES: (values.size ?? ['1440x900', '1024x700']).join(' '),
    ASCERTAIN_PICTURES_THEMES: (values.theme ?? ['light', 'dark']).join(' '),
    ASCERTAIN_PICTURES_SCREENS: (values.screen ?? []).join(' '),
    ASCERTAIN_PICTURES_HOST: values.host ?? 'web',
    ...(given === undefined ? { ASCERTAIN_PICTURES_KEPT: 'yes' } : {}),
  },
  stdio: 'inherit',
})
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})
