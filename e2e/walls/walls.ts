import { dirname, posix } from 'node:path'
import { parseSync } from 'vite'
import { child, type Node, visit } from './syntax.ts'

interface Wall {
  readonly folder: string
  /** Folders, packages, and prefixes ending in ':' that it may import beside itself. */
  readonly may: readonly string[]
  /** What it may import as types only, so that nothing of it reaches the bundle. */
  readonly types?: readonly string[]
}

const text = ['shared/base', 'shared/links', 'shared/dates', 'shared/markdown']
const react = ['react', 'react-dom']
const look = [...react, '@mantine', '@tabler/icons-react', 'shared/base', 'shared/messages']
const page = [
  ...look,
  'shared',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'wouter',
  'renderer/data',
  'renderer/kit',
  'renderer/notes',
  'renderer/editor',
  'renderer/host',
  'renderer/guide',
]
const api = { types: ['shared/api'] }

/** Who may import whom; the first row that holds a file counts. A `*` is one name: `renderer/views/*` is each view by itself. */
export const walls: readonly Wall[] = [
  { folder: 'shared/base', may: [] },
  { folder: 'shared/links', may: ['shared/base'] },
  { folder: 'shared/dates', may: ['shared/base', 'edtf'] },
  { folder: 'shared/markdown', may: ['shared/base', 'shared/links', 'markdown-it', 'markdown-it-footnote'] },
  { folder: 'shared/notes', may: text },
  { folder: 'shared/commands', may: ['shared/base'] },
  { folder: 'shared/messages', may: ['shared/base', 'intl-messageformat'], types: ['shared/notes'] },
  { folder: 'shared/commands', may: ['shared/base', 'shared/notes'], types: ['shared/messages'] },
  { folder: 'shared/preferences', may: ['shared/base', 'shared/commands', 'shared/messages/language.ts'] },
  { folder: 'shared/query', may: [...text, 'shared/notes'] },
  {
    folder: 'shared/api',
    may: [...text, 'shared/notes', 'shared/query', 'shared/commands', 'shared/preferences', 'zod', '@orpc/contract'],
  },
  { folder: 'main/core/app.ts', may: ['main/core', 'shared', 'zod', '@orpc/server'] },
  { folder: 'main/core/serve', may: ['main/core', 'shared', 'zod', '@orpc/server', '@orpc/client'], types: ['@orpc/contract'] },
  { folder: 'main/core/exchange', may: ['main/core', 'shared', 'yaml', 'fflate'] },
  { folder: 'main/core', may: ['shared'] },
  { folder: 'main/node', may: ['shared', 'main/core', 'node:', 'lowdb', 'ulid'] },
  { folder: 'main/web', may: ['shared', 'main/core', 'main/node', 'node:'] },
  { folder: 'main/cli', may: ['shared', 'main/core', 'main/node', 'node:'] },
  { folder: 'main/electron', may: ['shared', 'main/core', 'main/node', 'node:', 'electron'] },
  {
    folder: 'renderer/data',
    may: ['shared', ...react, '@tanstack/react-query', '@orpc/client', '@orpc/tanstack-query'],
    types: ['shared/api', '@orpc/contract'],
  },
  {
    folder: 'renderer/kit',
    may: [...look, 'shared/commands', 'shared/markdown', 'shared/links', '@tanstack/react-virtual', 'get-nonce', 'dompurify'],
  },
  {
    folder: 'renderer/editor',
    may: [...page, '@codemirror', '@lezer', 'get-nonce', 'turndown', '@joplin/turndown-plugin-gfm'],
    ...api,
  },
  { folder: 'renderer/host', may: [...look, 'shared', '@tanstack/react-query', 'renderer/data', 'renderer/kit'], ...api },
  { folder: 'renderer/views/index.ts', may: ['renderer/views'] },
  { folder: 'renderer/views/*', may: page, ...api },
  { folder: 'renderer/look', may: [...look, 'shared/preferences', '@fontsource-variable', '@fontsource'] },
  { folder: 'renderer', may: [...page, 'renderer', 'get-nonce'], ...api },
]

/** Every module a file names: imports, re-exports, `import()`, `import('x').T`, `import x = require('x')`; types too. */
export function importsOf(file: string, code: string): { readonly from: string; readonly isType: boolean }[] {
  const found: { from: string; isType: boolean }[] = []
  visit(parseSync(file, code).program as unknown as Node, (node) => {
    const source = child(node, node.type === 'TSExternalModuleReference' ? 'expression' : 'source')
    if (!source) return
    const isType = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type'
    found.push({ from: typeof source.value === 'string' ? source.value : '(computed)', isType })
  })
  return found
}

/** What a file imports and may not, by path in the project or name of the package. */
export function broken(file: string, code: string, aliases: Readonly<Record<string, string>>): string[] {
  const wall = walls.find(({ folder }) => within(file, folder))
  if (!wall) return [`(no wall for ${file})`]
  const home = wall.folder.endsWith('/*') ? homeOf(file, wall.folder) : wall.folder
  return importsOf(file, code)
    .map((one) => ({ ...one, to: resolve(file, one.from, aliases) }))
    .filter(({ to, isType }) => {
      const types = wall.types ?? []
      if (types.some((name) => within(to, name))) return !isType
      return !within(to, home) && !wall.may.some((name) => within(to, name))
    })
    .map(({ to }) => to)
}

function resolve(file: string, from: string, aliases: Readonly<Record<string, string>>): string {
  if (from.startsWith('.')) return posix.join(dirname(file), from)
  for (const [alias, folder] of Object.entries(aliases)) {
    if (from.startsWith(alias.slice(0, -1))) return posix.join(folder.slice(0, -1), from.slice(alias.length - 1))
  }
  return from
}

function within(path: string, name: string): boolean {
  if (name.endsWith(':')) return path.startsWith(name)
  const folder = name.endsWith('/*') ? name.slice(0, -2) : name
  return path === folder || path.startsWith(`${folder}/`)
}

/** `renderer/views/claim` of `renderer/views/claim/Row.tsx`; a view that is one file is its own home. */
function homeOf(file: string, pattern: string): string {
  return file.split('/').slice(0, pattern.split('/').length).join('/')
}
