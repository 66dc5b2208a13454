// npm run pack:dir: packs the built program for Linux onto a stub of Electron and proves what a package would hold, without any network.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage, getRawHeader, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build, Platform } from 'electron-builder'
import { root } from './called-from.mjs'
import { ensureBuilt } from './ensure-built.mjs'

const stub = join(root, 'out/stub-electron')
const packed = join(root, 'dist/linux-unpacked')
const version = '45.4.1'

ensureBuilt()
await makeStub()
rmSync(packed, { recursive: true, force: true })
await build({
  targets: Platform.LINUX.createTarget('dir'),
  projectDir: root,
  publish: 'never',
  config: { extends: join(root, 'electron-builder.yml'), electronDist: stub, electronVersion: version },
})

const wrong = [...wrongFiles(), ...(await wrongFuses())]
for (const line of wrong) process.stderr.write(`${line}\n`)
process.stdout.write(wrong.length === 0 ? 'The package holds what it should, and its fuses are set.\n' : '')
process.exitCode = wrong.length === 0 ? 0 : 1

/** What the builder and the fuses look at in Electron: names, and the wire of fuses after its sentinel. It cannot run. */
async function makeStub() {
  rmSync(stub, { recursive: true, force: true })
  mkdirSync(join(stub, 'resources'), { recursive: true })
  mkdirSync(join(stub, 'locales'))
  const wire = [Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101100110')]
  writeFileSync(join(stub, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), ...wire, Buffer.from('\n')]))
  chmodSync(join(stub, 'electron'), 0o755)
  for (const name of ['resources.pak', 'icudtl.dat', 'chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak']) {
    writeFileSync(join(stub, name), 'stub')
  }
  writeFileSync(join(stub, 'version'), version)
  const empty = join(root, 'out/stub-app')
  mkdirSync(empty, { recursive: true })
  writeFileSync(join(empty, 'main.js'), '')
  await createPackage(empty, join(stub, 'resources/default_app.asar'))
}

/** The archive holds the built program and nothing else, each file with the checksums that Electron asks for. */
function wrongFiles() {
  const archive = join(packed, 'resources/app.asar')
  const files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1))
  const needed = [
    'package.json',
    'LICENSE',
    'out/main/electron.js',
    'out/main/worker.js',
    'out/renderer/index.html',
    'out/THIRD-PARTY-NOTICES.txt',
  ]
  const folders = ['out', 'out/main', 'out/renderer', 'out/renderer/assets']
  const mayBe = /^out\/(main\/[\w.-]+\.js|renderer\/(index\.html|icon\.svg|assets\/[\w.-]+\.(js|css|woff2|webp)))$/
  return [
    ...needed.filter((path) => !files.includes(path)).map((path) => `missing in app.asar: ${path}`),
    ...files
      .filter((path) => !needed.includes(path) && !folders.includes(path) && !mayBe.test(path))
      .map((path) => `stray in app.asar: ${path}`),
    ...unchecked(getRawHeader(archive).header),
  ]
}

function unchecked({ files }, folder = '') {
  return Object.entries(files).flatMap(([name, entry]) => {
    const path = folder + name
    if (entry.files) return unchecked(entry, `${path}/`)
    return entry.integrity?.algorithm === 'SHA256' ? [] : [`no checksum in app.asar: ${path}`]
  })
}

/** As electron-builder.yml says. */
async function wrongFuses() {
  const wire = await getCurrentFuseWire(join(packed, 'ascertain'))
  const wanted = {
    RunAsNode: FuseState.DISABLE,
    EnableCookieEncryption: FuseState.ENABLE,
    EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
    EnableNodeCliInspectArguments: FuseState.DISABLE,
    EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
    OnlyLoadAppFromAsar: FuseState.ENABLE,
    GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
  }
  return Object.entries(wanted)
    .filter(([name, state]) => wire[FuseV1Options[name]] !== state)
    .map(([name]) => `fuse not as wanted: ${name}`)
}
