import { cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type CheckName, checks } from '../desktop-checks.ts'
import { startDesktopHost } from '../desktop-host.ts'
import { expect, test } from '../fixtures.ts'

const out = resolve(import.meta.dirname, '../../out')

/** What of the built program is undone, and which check must see it; null: it must not even start. */
const mutants: Readonly<Record<string, Mutant>> = {
  'the policy weakened': { from: /"script-src 'self'"/, to: `"script-src 'self' 'unsafe-inline'"`, seen: 'policy' },
  'Node in the page': { from: /nodeIntegration: false/, to: 'nodeIntegration: true', seen: 'a page without Node' },
  'no sandbox': { from: /\bapp\.enableSandbox\(\);/, to: '', seen: 'a page without Node' },
  'navigation allowed': { from: /(?<="will-frame-navigate", )\(event\) => {[^}]*}/, to: '() => {}', seen: 'navigation' },
  'redirects allowed': { from: /(?<="will-redirect", )\(event\) => {[^}]*}/, to: '() => {}', seen: 'redirects' },
  'webviews attached': { from: /"will-attach-webview", \(event\) => event\.preventDefault\(\)/, to: '"x", () => {}', seen: 'webviews' },
  'windows allowed': { from: /action: "deny"/, to: 'action: "allow"', seen: 'opening windows' },
  'Bluetooth chosen by the system': { from: /"select-bluetooth-device"/, to: '"x"', seen: 'the choice of a device' },
  'HID chosen by the system': { from: /"select-hid-device"/, to: '"x"', seen: 'the choice of a device' },
  'a serial port chosen by the system': { from: /"select-serial-port"/, to: '"x"', seen: 'the choice of a device' },
  'USB chosen by the system': { from: /"select-usb-device"/, to: '"x"', seen: 'the choice of a device' },
  'devices given': {
    from: /setDevicePermissionHandler\(\(\) => false\)/,
    to: 'setDevicePermissionHandler(() => true)',
    seen: 'devices at hand',
  },
  'the screen shown': {
    from: /\(_request, answer\) => answer\(null\)/,
    to: '(request, answer) => answer({ video: request.frame ?? {} })',
    seen: 'the screen',
  },
  'spelling checked': { from: /session\.setSpellCheckerEnabled\(false\);/, to: '', seen: 'the spell checker' },
  'requests let through': { from: /cancel: !isInside\(/, to: 'cancel: false && isInside(', seen: 'requests' },
  'names resolved': { from: /MAP \* ~NOTFOUND/, to: '', seen: 'names of the network' },
  'a way past the dead port': { from: /await session\.setProxy\([^;]*;/, to: '', seen: 'the dead port' },
  'WebRTC open in a page': { from: /contents\.setWebRTCIPHandlingPolicy\([^;]*;/, to: '', seen: 'WebRTC of a page' },
  'WebRTC open in Chromium': { from: /"force-webrtc-ip-handling-policy"/, to: '"x"', seen: 'WebRTC of Chromium' },
  'Chromium busy by itself': { from: /"disable-background-networking"/, to: '"y"', seen: 'what Chromium does by itself' },
  'permissions given': { from: /answer\(granted\.has\(permission\)\)/, to: 'answer(true)', seen: 'permissions' },
  'permissions never checked': { from: /=> granted\.has\(permission\)/, to: '=> true', seen: 'permissions' },
  'the scheme registered late': { from: /^registerScheme\(\);/m, to: 'void app.whenReady().then(registerScheme);', seen: null },
  'a call that Electron does not know': { from: /\bapp\.enableSandbox\(\);/, to: 'app.enableSandboxes();', seen: null },
}

interface Mutant {
  readonly from: RegExp
  readonly to: string
  readonly seen: CheckName | null
}

/** Several share one program, which takes seconds to start: never two that the same check sees, so that each is seen for itself. */
const programs: string[][] = []
for (const [name, { seen }] of Object.entries(mutants)) {
  const isFree = (names: readonly string[]) =>
    names.length < 7 && names.every((one) => seen !== null && ![null, seen].includes(mutants[one]?.seen ?? null))
  const free = programs.find(isFree)
  if (free) free.push(name)
  else programs.push([name])
}

test.describe('undone, it is seen:', { tag: '@desktop' }, () => {
  for (const [index, names] of programs.entries()) {
    test(names.join(', '), async ({ host, folder }) => {
      test.slow()
      const undone = names.flatMap((name) => mutants[name] ?? [])
      const main = await mutate(String(index), undone)
      const started = startDesktopHost(host === 'electron' ? 'electron' : 'standin', { data: join(folder, 'data'), options: [], main })
      const expected = undone.flatMap(({ seen }) => seen ?? [])
      if (expected.length === 0) {
        await expect(started).rejects.toThrow(/ended/)
        return
      }
      const mutant = await started
      try {
        const failed: string[] = []
        for (const [name, check] of Object.entries(checks)) await check(mutant).catch(() => failed.push(name))
        // Neither fewer nor more: what is not undone here holds.
        expect(failed.sort()).toEqual(expected.sort())
      } finally {
        await mutant.stop()
      }
    })
  }
})

/** A copy of the built program in which some places are others. @returns its main bundle */
async function mutate(name: string, undone: readonly Mutant[]): Promise<string> {
  const root = join(out, 'mutants', name)
  const folder = join(root, 'main')
  await rm(root, { recursive: true, force: true })
  await cp(join(out, 'main'), folder, { recursive: true })
  await symlink(join(out, 'renderer'), join(root, 'renderer'), 'junction')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js'))
  for (const { from, to } of undone) {
    const every = new RegExp(from, `${from.flags}g`)
    const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })))
    const hits = texts.flatMap(({ file, text }) => [...text.matchAll(every)].map(() => ({ file, text })))
    expect(hits, `the one place of ${from}`).toHaveLength(1)
    for (const { file, text } of hits)
      await writeFile(
        join(folder, file),
        text.replace(from, () => to),
      )
  }
  return join(folder, 'electron.js')
}
