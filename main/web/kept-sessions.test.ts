import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SessionFile } from './kept-sessions.ts'
import { startServer, type WebServer } from './server.ts'
import { usualTimes } from './session.ts'

let folder = ''
const servers: WebServer[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sessions-'))
})
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
  rmSync(folder, { recursive: true })
})

const path = () => join(folder, 'windows.json')
async function serve(): Promise<WebServer> {
  const fetch = async () => new Response('answered')
  const file = new SessionFile(path())
  const server = await startServer({ port: 0, times: usualTimes, file, fetch, onOver: () => {}, onError: () => {} })
  servers.push(server)
  return server
}

async function enter({ origin, link }: WebServer): Promise<string> {
  const body = new URL(link()).hash.slice('#code='.length)
  return (await fetch(`${origin}/session`, { method: 'POST', headers: { origin }, body })).text()
}

const asks = async (origin: string, token: string) => {
  const headers = { origin, authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return (await fetch(`${origin}/rpc/a`, { method: 'POST', headers, body: '{}' })).status
}

test('the windows of a host that was killed are known to the next one, where they ask', async () => {
  const first = await serve()
  const token = await enter(first)
  const kept = readFileSync(path(), 'utf8')
  expect(kept).not.toContain(token)
  await first.close()
  writeFileSync(path(), kept) // as it stands after a kill
  const second = await serve()
  expect(second.origin).toBe(first.origin)
  expect(await asks(second.origin, token)).toBe(200)
})

test('those of one that ended are not', async () => {
  const first = await serve()
  const token = await enter(first)
  await first.close()
  const second = await serve()
  expect(await asks(second.origin, token)).toBe(401)
})

test('where another has the port now, any other is taken, and nobody is known', async () => {
  const first = await serve()
  const token = await enter(first)
  const second = await serve()
  expect(second.origin).not.toBe(first.origin)
  expect(await asks(second.origin, token)).toBe(401)
})

test('a file that is none is as if it were not there', async () => {
  for (const text of ['', '[]', '{"port":"x"}', '{"port":1}']) {
    writeFileSync(path(), text)
    expect(new SessionFile(path()).read()).toBeNull()
  }
})
