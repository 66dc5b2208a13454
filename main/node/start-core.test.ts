import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseIndex } from '#core/search/index/index-file.ts'
import { lettersOf } from '#core/search/index/note-ids.ts'
import { aNote } from '#e2e/builders/notes.ts'
import { threadIndexer } from './index/thread-indexer.ts'
import { CoreRefused, startCore } from './start-core.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ascertain-start-'))
  // Stands in for a core that hangs, streams for ever and dies: no vault does that on demand.
  const dying = join(folder, 'dying.ts')
  await writeFile(
    dying,
    `import { parentPort, workerData } from 'node:worker_threads'
     import { serve } from ${JSON.stringify(resolve(import.meta.dirname, 'bridge/serve.ts'))}
     serve(workerData.port, async (request) => {
       if (request.url.endsWith('/die')) setImmediate(() => { throw new Error('out of memory') })
       if (!request.url.endsWith('/stream')) return new Promise(() => {})
       return new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } })
     })
     parentPort.postMessage({ is: 'ready' })`,
  )
  await build({
    configFile: false,
    logLevel: 'silent',
    root: resolve(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(folder, 'out'),
      minify: false,
      rolldownOptions: {
        input: { worker: resolve(import.meta.dirname, 'worker.ts'), indexer: resolve(import.meta.dirname, 'index/indexer.ts'), dying },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const url = 'http://127.0.0.1'
function start(vault: string, { worker = 'worker', make = true } = {}) {
  return startCore({
    vault: { folder: join(folder, vault), ...(make ? { make: { name: 'Made' } } : {}) },
    log: join(folder, 'log'),
    worker: pathToFileURL(join(folder, 'out', `${worker}.mjs`)),
  })
}
const call = (path: string, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  new Request(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"json":{}}',
    ...(signal ? { signal } : {}),
  })

test('a vault is made, asked, closed and opened again', async () => {
  for (let round = 0; round < 2; round += 1) {
    const core = await start('made', { make: round === 0 })
    expect(await (await core.fetch(call('/rpc/vault/state'))).text()).toContain('"name":"Made"')
    await core.close()
    expect(await readdir(join(folder, 'made'))).not.toContain('lock')
  }
})

test('a vault that cannot be opened is refused with its reason', async () => {
  const refused = await start('missing', { make: false }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(CoreRefused)
  expect(refused).toMatchObject({ code: 'NOT_FOUND', said: { code: 'storage.no-folder' } })
  await mkdir(join(folder, 'open'))
  const core = await start('open')
  await expect(start('open')).rejects.toMatchObject({ code: 'LOCKED' })
  await core.close()
})

test('a worker that is not there rejects', async () => {
  await expect(start('none', { worker: 'missing' })).rejects.toThrow('missing.mjs')
})

test('the death of the thread fails what waits and is told', async () => {
  const core = await start('x', { worker: 'dying' })
  const told = new Promise<Error>((resolve) => core.onDeath(resolve))
  const reading = (await core.fetch(call('/stream'))).body?.getReader().read()
  const waiting = core.fetch(call('/hang'))
  const dying = core.fetch(call('/die'))
  const [read, hung, died] = await Promise.allSettled([reading, waiting, dying])
  for (const outcome of [read, hung, died]) expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'out of memory' } })
  expect((await told).message).toBe('out of memory')
  await expect(core.fetch(call('/hang'))).rejects.toThrow('out of memory')
})

test('a search index is made in a thread that ends with it, and is given up when nobody wants it', async () => {
  const vault = join(folder, 'indexed')
  await mkdir(join(vault, 'notes'), { recursive: true })
  const note = aNote('page', { title: 'Oak' })
  await writeFile(join(vault, 'notes', '00.json'), JSON.stringify({ [note.id]: note }))
  const origin = { vault: 'V', sequence: 1 }
  const told: number[] = []
  const indexer = threadIndexer(vault, pathToFileURL(join(folder, 'out', 'indexer.mjs')))
  const bytes = await indexer.make(origin, new AbortController().signal, (_, total) => told.push(total))
  expect(parseIndex(bytes, origin)?.letters).toEqual(lettersOf([note.id]))
  expect(told).toEqual([1])

  const abort = new AbortController()
  const given = indexer.make(origin, abort.signal, () => {})
  abort.abort(new Error('nobody wants it'))
  await expect(given).rejects.toThrow('nobody wants it')
  const nowhere = threadIndexer(vault, pathToFileURL(join(folder, 'out', 'nowhere.mjs')))
  await expect(nowhere.make(origin, new AbortController().signal, () => {})).rejects.toThrow()
})
