import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HostEvent } from '#shared/api/host.ts'
import { type RunningCore, startCore } from '../start-core.ts'
import { createSeat } from './vault-seat.ts'

let folder = ''
let worker: URL
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ascertain-seat-'))
  // The real worker, and in front of it what no core does on demand: /die ends the thread from within, as an error that nobody caught does.
  const entry = join(folder, 'mortal.ts')
  await writeFile(
    entry,
    `import { workerData } from 'node:worker_threads'
     workerData.port.on('message', (message) => { if (message.url?.endsWith('/die')) throw new Error('out of memory') })
     await import(${JSON.stringify(resolve(import.meta.dirname, '../worker.ts'))})`,
  )
  await build({
    configFile: false,
    logLevel: 'silent',
    root: resolve(import.meta.dirname, '../../..'),
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(folder, 'out'),
      minify: false,
      rolldownOptions: {
        input: { mortal: entry },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  worker = pathToFileURL(join(folder, 'out', 'mortal.mjs'))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

function aSeat(pauses: readonly number[] = [1, 1, 1]) {
  const told: HostEvent[] = []
  const started: RunningCore[] = []
  const seat = createSeat({
    start: async (vault) => {
      const core = await startCore({ vault, log: join(folder, 'log'), worker })
      started.push(core)
      return core
    },
    tell: (event) => void told.push(event),
    onNotClosed: (error) => void told.push({ type: 'core', is: 'down', why: { code: String(error) } }),
    pauses,
  })
  const ask = async (path: string, json: object = {}) => {
    const open = seat.open()
    if ('why' in open) return open.why.code
    const headers = { 'content-type': 'application/json' }
    const answer = await open.fetch(new Request(`http://core${path}`, { method: 'POST', headers, body: JSON.stringify({ json }) }))
    return answer.text()
  }
  return { seat, told, started, ask, die: () => ask('/die').catch(() => {}) }
}
/** A core takes its time to start where the computer is busy. */
const soon = { timeout: 60_000, interval: 10 }
const choice = (name: string) => ({ folder: join(folder, name), make: { name } })

test('a core that dies is started again, and what was answered is there', async () => {
  const { seat, told, ask, die } = aSeat()
  expect(await ask('/rpc/vault/state')).toBe('host.no-vault')
  await seat.take(choice('mortal'))
  await ask('/rpc/notes/create', { kind: 'page', title: 'Kept' })
  await die()
  expect(seat.core).toMatchObject({ is: 'down', why: { code: 'host.core-down' } })
  await expect.poll(() => seat.core.is, soon).toBe('up')
  expect(await ask('/rpc/notes/list', { offset: 0, limit: 1 })).toContain('"title":"Kept"')
  expect(told.map((event) => (event.type === 'core' ? event.is : event.type))).toEqual(['vault', 'down', 'up'])
  await seat.close()
  expect(await readdir(join(folder, 'mortal'))).not.toContain('lock')
})

test('one that dies again and again is given up with words, and started when asked', async () => {
  const { seat, die } = aSeat([1])
  await seat.take(choice('often'))
  await die()
  await expect.poll(() => seat.core.is, soon).toBe('up')
  await die()
  expect(seat.core).toMatchObject({ why: { code: 'host.core-gave-up' } })
  await seat.restart()
  expect(seat.core.is).toBe('up')
  await seat.close()
})

test('a vault that is gone when its core is to start again is said, and opened when it is back', async () => {
  const { seat, die } = aSeat([1])
  await seat.take(choice('moved'))
  await rename(join(folder, 'moved'), join(folder, 'away'))
  await die()
  await expect.poll(() => seat.core, soon).toMatchObject({ why: { code: 'host.core-refused' } })
  await expect(seat.restart()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await rename(join(folder, 'away'), join(folder, 'moved'))
  await seat.restart()
  expect(seat.core.is).toBe('up')
  await seat.close()
})

test('another vault is opened in its place, and the one before is closed', async () => {
  const { seat, ask } = aSeat()
  await seat.take(choice('first'))
  await seat.take(choice('second'))
  expect(seat.folder).toBe(join(folder, 'second'))
  expect(await ask('/rpc/vault/state')).toContain('"name":"second"')
  expect(await readdir(join(folder, 'first'))).not.toContain('lock')
  await seat.close()
})

test('where another cannot be opened, the one before stays', async () => {
  const { seat, ask } = aSeat()
  await seat.take(choice('stays'))
  await expect(seat.take({ folder: join(folder, 'nowhere') })).rejects.toMatchObject({ said: { code: 'storage.no-folder' } })
  expect(await ask('/rpc/vault/state')).toContain('"name":"stays"')
  await seat.close()
})

test('a vault that cannot be opened again stays the chosen one, with the reason', async () => {
  const { seat } = aSeat()
  await seat.resume({ folder: join(folder, 'lost') })
  expect([seat.folder, seat.core]).toEqual([join(folder, 'lost'), { is: 'down', why: { code: 'storage.no-folder' } }])
})

test('two that are opened at once do not both stay open', async () => {
  const { seat, started } = aSeat()
  await Promise.all([seat.take(choice('left')), seat.take(choice('right'))])
  expect(seat.folder).toBe(join(folder, 'right'))
  expect(started.length).toBe(2)
  expect(await readdir(join(folder, 'left'))).not.toContain('lock')
  await seat.close()
})
