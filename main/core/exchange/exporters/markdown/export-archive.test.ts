import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { instant } from '#shared/base/instant.ts'
import type { Note } from '#shared/notes/note.ts'
import { readerOf } from '../../../../../e2e/arbitraries/linked-notes.ts'
import { aNote, noteId } from '../../../../../e2e/builders/notes.ts'
import { type ArchiveOptions, exportArchive } from './export-archive.ts'
import { parseManifest } from './manifest.ts'
import { withManyEntries } from './zip64.ts'

const file = 'b'.repeat(64)
const oak = aNote('page', {
  id: noteId(1),
  title: 'Дуб',
  body: 'See [[Elm]].\n',
  attachments: [{ id: 'a', file, name: 'Фото.jpg', mediaType: '', size: 6 }],
})
const elm = aNote('place', { id: noteId(2), title: 'Elm', body: 'x'.repeat(100_000) })

/** An attachment in two pieces; counts how many were asked for. */
function attachmentsOf(pieces: number) {
  const asked = { pieces: 0 }
  const get = async () => ({
    size: pieces * 3,
    bytes: (async function* () {
      for (let piece = 0; piece < pieces; piece++) {
        asked.pieces++
        yield new Uint8Array([1, 2, 3])
      }
    })(),
  })
  return { asked, has: async () => true, get }
}

async function bytesOf(notes: readonly Note[], more: Partial<ArchiveOptions> = {}): Promise<Uint8Array> {
  const options = { scope: { of: 'vault' }, links: 'wiki', trashed: false, vault: 'v1', at: instant(0, 0) } as const
  const pieces: Uint8Array[] = []
  for await (const piece of exportArchive(readerOf(notes), attachmentsOf(2), { ...options, ...more })) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('an archive', () => {
  test('holds every note, attachment and the manifest under names in any script', async () => {
    const files = unzipSync(await bytesOf([oak, elm]))
    expect(Object.keys(files).sort()).toEqual(['ascertain-export.json', 'files/Фото.jpg', 'pages/Дуб.md', 'places/Elm.md'])
    expect([...(files['files/Фото.jpg'] ?? [])]).toEqual([1, 2, 3, 1, 2, 3])
    const manifest = parseManifest(strFromU8(files['ascertain-export.json'] ?? new Uint8Array()))
    for (const { path, size, sha256 } of manifest?.files ?? []) {
      const bytes = files[path] ?? new Uint8Array()
      expect(bytes.length).toBe(size)
      if (path.endsWith('.md')) expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      else expect(sha256).toBe(file)
    }
    expect(manifest?.files.length).toBe(3)
  })

  test('is the same for the same vault', async () => {
    expect(await bytesOf([oak, elm])).toEqual(await bytesOf([oak, elm]))
  })

  test('tells its progress and reports what went in', async () => {
    const seen: number[] = []
    const reports: unknown[] = []
    await bytesOf([oak, elm], { progress: (done, total) => seen.push(done / total), onReport: (report) => reports.push(report) })
    expect(seen).toEqual([1 / 3, 2 / 3, 1])
    expect(reports).toMatchObject([{ notes: 2, attachments: 1, byKind: { place: 1, page: 1 }, remarks: [] }])
  })

  test('stops when it is aborted', async () => {
    const controller = new AbortController()
    const stopped = bytesOf([oak, elm], { signal: controller.signal, progress: () => controller.abort(new Error('stop')) })
    await expect(stopped).rejects.toThrow('stop')
  })

  test('reads an attachment only as fast as its own reader', async () => {
    const attachments = attachmentsOf(1000)
    const options = { scope: { of: 'vault' }, links: 'wiki', trashed: false, vault: 'v1', at: instant(0, 0) } as const
    const archive = exportArchive(readerOf([oak]), attachments, options)
    for (let piece = 0; piece < 10; piece++) await archive.next()
    expect(attachments.asked.pieces).toBeLessThanOrEqual(10)
    await archive.return(undefined)
  })
})

test('an archive of very many entries says in Zip64 how many', () => {
  const directory = new Uint8Array(10)
  const end = new Uint8Array(32)
  end.set(directory)
  new DataView(end.buffer).setUint32(10, 0x06054b50, true)
  new DataView(end.buffer).setUint32(10 + 16, 1234, true)
  expect(withManyEntries(end, 65_534)).toBe(end)
  const many = withManyEntries(end, 70_000)
  const view = new DataView(many.buffer)
  expect(view.getUint32(10, true)).toBe(0x06064b50)
  expect(view.getBigUint64(10 + 32, true)).toBe(70_000n)
  expect(view.getBigUint64(10 + 48, true)).toBe(1234n)
  expect(view.getBigUint64(10 + 56 + 8, true)).toBe(1244n)
  expect(view.getUint16(10 + 76 + 10, true)).toBe(0xffff)
})
