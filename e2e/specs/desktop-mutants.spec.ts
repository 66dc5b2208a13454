import { cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type CheckName, checks } from '../desktop-checks.ts'
import { startDesktopHost } from '../desktop-host.ts'
import { expect, test } from '../fixtures.ts'

const out = resolve(import.meta.dirname, '../../out')

/** What of the built program is undone, and which check must see it; null: it must not even start. */
const mutants: Readonly<Record<string, { readonly from: RegExp; readonly to: string; readonly seen: CheckName | null }>> = {
  'the policy weakened': { from: /"script-src 'self'"/, to: `"script-src 'self' 'unsafe-inline'"`, seen: 'policy' },
  'Node in the page': { from: /nodeIntegration: false/, to: 'nodeIntegration: true', seen: 'a page without Node' },
  'no sandbox': { from: /\bapp\.enableSandbox\(\);/, to: '', seen: 'a page without Node' },
  'navigation allowed': { from: /if \(!isOurs\(event\.url\)\) event\.preventDefault\(\);/, to: '', seen: 'navigation' },
  'windows allowed': { from: /action: "deny"/, to: 'action: "allow"', seen: 'opening windows' },
  'requests let through': { from: /cancel: !isInside\(/, to: 'cancel: false && isInside(', seen: 'requests' },
  'names resolved': { from: /MAP \* ~NOTFOUND/, to: '', seen: 'requests' },
  'a way past the dead port': { from: /await session\.setProxy\([^;]*;/, to: '', seen: 'requests' },
  'WebRTC open': { from: /contents\.setWebRTCIPHandlingPolicy\([^;]*;/, to: '', seen: 'requests' },
  'permissions given': { from: /answer\(granted\.has\(permission\)\)/, to: 'answer(true)', seen: 'permissions' },
  'permissions never checked': { from: /=> granted\.has\(permission\)/, to: '=> true', seen: 'permissions' },
  'the scheme registered late': { from: /^registerScheme\(\);/m, to: 'void app.whenReady().then(registerScheme);', seen: null },
  'a call that Electron does not know': { from: /\bapp\.enableSandbox\(\);/, to: 'app.enableSandboxes();', seen: null },
}

test.describe('undone, it is seen:', { tag: '@desktop' }, () => {
  for (const [name, { from, to, seen }] of Object.entries(mutants)) {
    test(name, async ({ host, folder }) => {
      const main = await mutate(name, from, to)
      const data = join(folder, 'data')
      const started = startDesktopHost(host === 'electron' ? 'electron' : 'standin', { data, options: [], main })
      if (seen === null) {
        await expect(started).rejects.toThrow(/ended/)
        return
      }
      const mutant = await started
      try {
        await expect(checks[seen](mutant)).rejects.toThrow()
      } finally {
        await mutant.stop()
      }
    })
  }
})

/** A copy of the built program in which one place is another. @returns its main bundle */
async function mutate(name: string, from: RegExp, to: string): Promise<string> {
  const root = join(out, 'mutants', name.replaceAll(' ', '-'))
  const folder = join(root, 'main')
  await rm(root, { recursive: true, force: true })
  await cp(join(out, 'main'), folder, { recursive: true })
  await symlink(join(out, 'renderer'), join(root, 'renderer'), 'junction')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js'))
  const hits = await Promise.all(files.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })))
  const hit = hits.filter(({ text }) => from.test(text))
  expect(
    hit.map(({ file }) => file),
    `the one place of ${from}`,
  ).toHaveLength(1)
  for (const { file, text } of hit) await writeFile(join(folder, file), text.replace(from, to))
  return join(folder, 'electron.js')
}
