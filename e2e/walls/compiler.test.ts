import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './project-files.ts'

/**
 * The compiler is the other wall: it does not know, in shared and core, what reaches outside. All lines stand in one file, so that one run
 * of the compiler tells which of them it lets through.
 */
const planted = {
  core: [
    "void fetch('https://example.org')",
    'void process.exit()',
    'void document.title',
    'void localStorage',
    "void new WebSocket('ws://example.org')",
    "void require('fs')",
    "void Buffer.from('')",
    'void globalThis.fetch',
    "import 'node:fs'; import fs from 'node:fs'; void fs",
  ],
  renderer: ['void process.exit()', "void Buffer.from('')", "void require('fs')"],
}
const settings = {
  core: { extends: 'main/core/tsconfig.json', include: ['shared/web.d.ts'] },
  renderer: { extends: 'renderer/tsconfig.json', include: [] },
}

test.each(['core', 'renderer'] as const)('the compiler refuses each way out of %s', async (project) => {
  const folder = join(root, 'out/walls', project)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  // The last lines are right: were they refused too, the test would prove nothing.
  const right = ["export const url: URL = new URL('https://example.org')", 'export const later: unknown = setTimeout(() => {}, 1)']
  writeFileSync(join(folder, 'planted.ts'), `${[...planted[project], ...right].join('\n')}\n`)
  const { extends: base, include } = settings[project]
  const compilerOptions = { composite: false, emitDeclarationOnly: false, noEmit: true, incremental: false }
  const config = {
    extends: join(root, base),
    compilerOptions,
    include: ['planted.ts', ...include.map((file) => join(root, file))],
    references: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const said = await compile(join(folder, 'tsconfig.json'))
  const refused = new Set([...said.matchAll(/planted\.ts\((\d+),/g)].map(([, line]) => Number(line)))
  expect([...planted[project], ...right].filter((_, index) => !refused.has(index + 1))).toEqual(right)
})

function compile(config: string): Promise<string> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', config, '--pretty', 'false'], (_, out, err) => resolve(out + err))
  })
}
