import { describe, expect, test } from 'vitest'
import { read, sources } from './project-files.ts'
import { broken, importsOf } from './walls.ts'

const aliases: Record<string, string> = JSON.parse(read('package.json')).imports

test('nobody imports what stands above or beside the wall', () => {
  const found = sources().flatMap((file) => broken(file, read(file), aliases).map((to) => `${file} -> ${to}`))
  expect(found).toEqual([])
})

test('every way of naming a module is seen', () => {
  const code = `
    import a, { type B } from './a'; import type { C } from './c'; import './d.css'
    export { e } from './e'; export * from './f'; export type { G } from './g'
    type H = import('./h').H; const i = import('./i'); import j = require('./j'); const k = await import(\`\${a}\`)`
  expect(importsOf('x.ts', code).map(({ from }) => from)).toEqual([
    './a',
    './c',
    './d.css',
    './e',
    './f',
    './g',
    './h',
    './i',
    './j',
    '(computed)',
  ])
})

describe('a planted violation is refused:', () => {
  const planted: readonly [where: string, code: string][] = [
    ['shared/base/x.ts', "import { z } from 'zod'"],
    ['shared/base/x.ts', "export * from '../api/index.ts'"],
    ['shared/links/x.ts', "import type { Note } from '#shared/notes/note.ts'"],
    ['shared/notes/x.ts', "import { z } from 'zod'"],
    ['shared/notes/x.ts', "import { oc } from '@orpc/contract'"],
    ['shared/api/x.ts', "import type { Store } from '#core/store/store.ts'"],
    ['shared/api/x.ts', "import { implement } from '@orpc/server'"],
    ['shared/messages/x.ts', "import { kinds } from '#shared/notes/index.ts'"],
    ['main/core/x.ts', "import { app } from 'electron'"],
    ['main/core/x.ts', "const disk = await import('node:fs')"],
    ['main/core/x.ts', "import fs = require('fs')"],
    ['main/core/x.ts', "import { Low } from 'lowdb'"],
    ['main/core/x.ts', "type Disk = import('#node/disk/disk.ts').Disk"],
    ['main/core/notes/handlers.ts', "import { implement } from '@orpc/server'"],
    ['main/node/x.ts', "import { createRouter } from '@orpc/server'"],
    ['main/node/x.ts', "import { app } from 'electron'"],
    ['main/node/x.ts', "export { serve } from '../web/index.ts'"],
    ['main/web/x.ts', "import 'electron'"],
    ['main/web/x.ts', "import { run } from '../cli/index.ts'"],
    ['main/cli/x.ts', "import { Low } from 'lowdb'"],
    ['renderer/x.tsx', "import type { Core } from '#core/app.ts'"],
    ['renderer/x.ts', "type T = import('../main/core/app.ts').Core"],
    ['renderer/x.ts', "import { readFileSync } from 'node:fs'"],
    ['renderer/app/x.ts', "import { createORPCClient } from '@orpc/client'"],
    ['renderer/data/x.ts', "import { contract } from '#shared/api/index.ts'"],
    ['renderer/data/x.ts', "import { type contract } from '#shared/api/index.ts'"],
    ['renderer/data/x.ts', "import { z } from 'zod'"],
    ['renderer/kit/x.tsx', "import { useNote } from '#ui/data/use-note.ts'"],
    ['renderer/views/claim/x.tsx', "import { Trash } from '#ui/views/trash/Trash.tsx'"],
    ['renderer/views/claim/x.tsx', "import { Trash } from '../trash/Trash.tsx'"],
    ['renderer/views/Claim.tsx', "import { Trash } from './Trash.tsx'"],
    ['renderer/views/claim/x.tsx', "import { Shell } from '#ui/app/Shell.tsx'"],
    ['main/newcomer/x.ts', "import 'node:fs'"],
  ]
  test.each(planted)('%s: %s', (file, code) => {
    expect(broken(file, code, aliases)).toHaveLength(1)
  })
})

test('what is allowed is let through', () => {
  const allowed: readonly [string, string][] = [
    ['renderer/data/client.ts', "import type { contract } from '#shared/api/index.ts'; import { createORPCClient } from '@orpc/client'"],
    ['renderer/views/claim/Claim.tsx', "import { Row } from './Row.tsx'; import { Icon } from '#ui/kit/Icon.tsx'"],
    ['renderer/views/index.ts', "import { claim } from './claim/index.ts'"],
    ['main/core/app.ts', "import { implement } from '@orpc/server'; import { contract } from '#shared/api/index.ts'"],
    ['main/node/vault/x.ts', "import { Low } from 'lowdb'; import { open } from 'node:fs/promises'"],
  ]
  expect(allowed.flatMap(([file, code]) => broken(file, code, aliases))).toEqual([])
})
