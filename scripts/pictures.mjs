// npm run pictures [-- FOLDER [--language uk | pseudo | mirror]]: the sample's screens at two sizes, light and dark, as PNG; without a folder the two
// that README shows.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { browserForTests } from './browser.mjs'
import { calledFrom, root } from './called-from.mjs'
import { ensureBuilt } from './ensure-built.mjs'

/** Those that are kept in the repository. */
const kept = ['claim-1440x900-light.png', 'editing-1024x700-dark.png']

const { positionals, values } = parseArgs({ options: { language: { type: 'string' } }, allowPositionals: true })
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
    ...(values.language === undefined ? {} : { ASCERTAIN_PICTURES_LANGUAGE: values.language }),
    ...(given === undefined ? { ASCERTAIN_PICTURES_KEPT: kept.join(' ') } : {}),
  },
  stdio: 'inherit',
})
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})
