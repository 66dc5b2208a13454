import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ExportScope } from '#core/exchange/exporters/markdown/export-markdown.ts'
import { parseManifest } from '#core/exchange/exporters/markdown/manifest.ts'
import { instant } from '#shared/base/instant.ts'
import type { Note } from '#shared/notes/note.ts'
import { readerOf } from '../../../e2e/arbitraries/linked-notes.ts'
import { aNote, noteId } from '../../../e2e/builders/notes.ts'
import { type MakeNoteWriter, ownThreadWriter } from './note-writer.ts'
import { threadNoteWriter } from './thread-note-writer.ts'
import { writeFolder } from './write-folder.ts'

let built = ''
beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'export-thread-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'note-writer-thread.ts'),
      outDir: built,
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'note-writer.mjs' } },
    },
  })
}, 120_000)
afterAll(() => rmSync(built, { recursive: true }))

const writers: readonly (readonly [string, MakeNoteWriter])[] = [
  ['the thread that prints', ownThreadWriter],
  ['a thread of its own', (folder) => threadNoteWriter(folder, pathToFileURL(join(built, 'note-writer.mjs')))],
]

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'export-'))
  mkdirSync(join(root, 'vault'))
})
afterEach(() => rmSync(root, { recursive: true }))

const oak = aNote('page', { id: noteId(1), title: 'Oak', body: 'See [[Elm]].\n' })
const elm = aNote('place', { id: noteId(2), title: 'Elm' })
const file = 'a'.repeat(64)
const photo = aNote('page', {
  id: noteId(3),
  title: 'Photo',
  attachments: [{ id: 'a', file, name: 'photo.jpg', mediaType: '', size: 3 }],
})
const attachments = {
  has: async (name: string) => name === file,
  get: async () => ({
    size: 3,
    bytes: (async function* () {
      yield new Uint8Array([1, 2, 3])
    })(),
  }),
}

interface Choice {
  force?: boolean
  vault?: string
  scope?: ExportScope
  signal?: AbortSignal
  progress?: (done: number) => void
  folder?: string
  writer?: MakeNoteWriter
}

function writeWith(notes: readonly Note[], { force = false, vault = 'v1', scope = { of: 'vault' }, folder = 'out', ...rest }: Choice = {}) {
  const options = {
    scope,
    links: 'wiki',
    trashed: false,
    force,
    at: instant(0, 0),
    vault: { id: vault, folder: join(root, 'vault') },
  } as const
  return writeFolder(readerOf(notes), attachments, join(root, folder), { ...options, ...rest })
}

const out = (...path: string[]) => join(root, 'out', ...path)
const files = () =>
  (readdirSync(out(), { recursive: true, withFileTypes: true }) as { name: string; isFile(): boolean }[])
    .filter((one) => one.isFile())
    .map(({ name }) => name)
    .sort()

describe.each(writers)('written by %s', (_, writer) => {
  const write = (notes: readonly Note[], choice: Choice = {}) => writeWith(notes, { writer, ...choice })

  test('every file is listed with its size and hash, and nothing else is there', async () => {
    const report = await write([oak, elm, photo])
    expect(report).toMatchObject({ notes: 3, byKind: { place: 1, page: 2 }, attachments: 1, remarks: [] })
    expect(files()).toEqual(['Elm.md', 'Oak.md', 'Photo.md', 'ascertain-export.json', 'photo.jpg'])
    const manifest = parseManifest(readFileSync(out('ascertain-export.json'), 'utf8'))
    for (const { path, size } of manifest?.files ?? []) expect(readFileSync(out(path)).length).toBe(size)
    expect(manifest?.files.length).toBe(4)
  })

  test('an attachment that the vault lacks is named and the rest goes out', async () => {
    const report = await writeFolder(readerOf([photo]), { ...attachments, has: async () => false }, out(), {
      ...{ scope: { of: 'vault' }, links: 'wiki', trashed: false, force: false, at: instant(0, 0) },
      vault: { id: 'v1', folder: join(root, 'vault') },
    })
    expect(report).toMatchObject({
      notes: 1,
      attachments: 0,
      remarks: [{ code: 'export.missing', title: 'photo.jpg', file: 'files/photo.jpg' }],
    })
  })

  test('an export replaces the one before, and what is no more goes away', async () => {
    await write([oak, elm])
    mkdirSync(out('.obsidian'))
    await write([{ ...oak, body: 'New' }])
    expect(readFileSync(out('pages', 'Oak.md'), 'utf8')).toContain('New')
    expect(files()).toEqual(['Oak.md', 'ascertain-export.json'])
    expect(existsSync(out('places'))).toBe(false)
    expect(existsSync(out('.obsidian'))).toBe(true)
  })

  test.each([
    ['a changed file', () => writeFileSync(out('pages', 'Oak.md'), 'mine'), 'export.folder.changed'],
    ['a new file', () => writeFileSync(out('pages', 'Other.md'), 'mine'), 'export.folder.changed'],
    ['a file removed', () => rmSync(out('pages', 'Oak.md')), 'export.folder.changed'],
    ['a manifest removed', () => rmSync(out('ascertain-export.json')), 'export.folder.not-empty'],
  ])('%s since refuses the next export', async (_, change, code) => {
    await write([oak, elm])
    change()
    const before = files()
    await expect(write([oak])).rejects.toMatchObject({ code: 'CONFLICT', said: { code } })
    expect(files()).toEqual(before)
  })

  test('an export of another vault is refused', async () => {
    await write([oak])
    await expect(write([oak], { vault: 'v2' })).rejects.toMatchObject({ said: { code: 'export.folder.other-vault' } })
  })

  test('by force what others made or changed stays, aside', async () => {
    await write([oak, elm])
    writeFileSync(out('pages', 'Oak.md'), 'mine')
    writeFileSync(out('places', 'Ash.md'), 'mine too')
    const report = await write([oak], { force: true })
    expect(report.remarks).toEqual([{ code: 'export.kept', title: 'pages/Oak.md.kept', file: 'pages/Oak.md' }])
    expect(readFileSync(out('pages', 'Oak.md.kept'), 'utf8')).toBe('mine')
    expect(readFileSync(out('places', 'Ash.md'), 'utf8')).toBe('mine too')
    expect(files()).toEqual(['Ash.md', 'Oak.md', 'Oak.md.kept', 'ascertain-export.json'])
  })

  test('by force nothing of another vault goes, and no link leads out of the folder', async () => {
    await write([oak, elm])
    mkdirSync(join(root, 'elsewhere'))
    rmSync(out('places'), { recursive: true })
    symlinkSync(join(root, 'elsewhere'), out('places'))
    await write([elm], { force: true, vault: 'v2' })
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([])
    expect(existsSync(out('pages', 'Oak.md'))).toBe(true)
    expect(existsSync(out('places', 'Elm.md'))).toBe(true)
  })

  test('cancelled, it leaves what was there', async () => {
    await write([oak])
    const before = readFileSync(out('ascertain-export.json'), 'utf8')
    const controller = new AbortController()
    const cancelled = write([{ ...oak, body: 'New' }, elm], {
      signal: controller.signal,
      progress: () => controller.abort(new Error('stop')),
    })
    await expect(cancelled).rejects.toThrow('stop')
    expect(readFileSync(out('ascertain-export.json'), 'utf8')).toBe(before)
    expect(readdirSync(out())).toEqual(['ascertain-export.json', 'pages'])
    const fresh = write([elm], { signal: controller.signal, folder: 'fresh' })
    await expect(fresh).rejects.toThrow('stop')
    expect(existsSync(join(root, 'fresh'))).toBe(false)
  })

  test('killed while files were put in place, the next one goes on', async () => {
    await write([oak, elm])
    const manifest = JSON.parse(readFileSync(out('ascertain-export.json'), 'utf8'))
    // As it stands between the first and the last manifest: new hashes promised, old files still there, some gone.
    const replaces = manifest.files
    const promised = manifest.files.map((one: { sha256: string }) => ({ ...one, sha256: '0'.repeat(64) }))
    writeFileSync(out('ascertain-export.json'), JSON.stringify({ ...manifest, files: promised, replaces }))
    rmSync(out('places', 'Elm.md'))
    await write([oak, elm])
    expect(files()).toEqual(['Elm.md', 'Oak.md', 'ascertain-export.json'])
  })

  test('killed while a first export was put in place, the next one goes on', async () => {
    await write([oak, elm])
    const manifest = JSON.parse(readFileSync(out('ascertain-export.json'), 'utf8'))
    writeFileSync(out('ascertain-export.json'), JSON.stringify({ ...manifest, replaces: [] }))
    rmSync(out('pages'), { recursive: true })
    mkdirSync(out('.ascertain-export', 'pages'), { recursive: true })
    await write([oak, elm])
    expect(files()).toEqual(['Elm.md', 'Oak.md', 'ascertain-export.json'])
  })

  test('the vault itself is refused, and what is no folder', async () => {
    await expect(write([oak], { folder: 'vault/files', force: true })).rejects.toMatchObject({ said: { code: 'export.folder.is-vault' } })
    await expect(write([oak], { folder: 'vault', force: true })).rejects.toMatchObject({ said: { code: 'export.folder.is-vault' } })
    writeFileSync(out(), '')
    await expect(write([oak])).rejects.toMatchObject({ said: { code: 'export.folder.not-folder' } })
  })

  test('cancelled or refused by the disk while many notes are written, it leaves nothing', async () => {
    const many = Array.from({ length: 450 }, (_, at) =>
      aNote('page', { id: noteId(at + 1), title: `Oak ${at}`, body: 'leaf '.repeat(200) }),
    )
    const controller = new AbortController()
    const told: number[] = []
    const cancelled = write(many, {
      signal: controller.signal,
      progress: (done) => {
        told.push(done)
        if (done === 150) controller.abort(new Error('stop'))
      },
    })
    await expect(cancelled).rejects.toThrow('stop')
    expect(told.length).toBeLessThan(450)
    expect(existsSync(out())).toBe(false)
    // The disk loses the folder that is written to: every later note is refused.
    const refused = write(many, { progress: (done) => done === 150 && rmSync(out('.ascertain-export'), { recursive: true }) })
    await expect(refused).rejects.toMatchObject({ code: 'STORAGE', said: { code: 'export.disk.failed', data: { error: 'ENOENT' } } })
    expect(existsSync(out())).toBe(false)
    expect(told).toEqual(told.map((_, at) => at + 1))
  })
})

test('a full disk is told as one, and a thread that cannot start or ends does not keep anybody waiting', async () => {
  const full: MakeNoteWriter = () => ({
    write: async () => Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' })),
    end: async () => {},
  })
  await expect(writeWith([oak], { writer: full })).rejects.toMatchObject({ said: { code: 'export.disk.full' } })
  const nowhere: MakeNoteWriter = (folder) => threadNoteWriter(folder, pathToFileURL(join(built, 'nowhere.mjs')))
  await expect(writeWith([oak], { writer: nowhere })).rejects.toThrow('nowhere.mjs')
  const dying: MakeNoteWriter = (folder) => {
    const writer = writers[1]?.[1](folder) ?? expect.unreachable()
    return { ...writer, write: (notes) => Promise.all([writer.write(notes), writer.end()]).then(([files]) => files) }
  }
  await expect(writeWith([oak], { writer: dying })).rejects.toThrow("the export's thread stopped")
  expect(existsSync(out())).toBe(false)
})
