import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'
import type { Bench } from '../index.ts'
import type { Row } from '../row.ts'
import { copyOfVault, scratch } from '../vault/cached-vault.ts'

/** From the bundle in out/bench. */
const program = resolve(import.meta.dirname, '../main/web.js')
/** Calls of each sort. */
const calls = 300

/** The way of a call from the page through server and worker and back, against an answer of the same server that no worker sees. */
export async function roundTrip(bench: Bench): Promise<readonly Row[]> {
  const { folder, remove } = await copyOfVault(bench)
  const data = scratch('data')
  mkdirSync(data, { recursive: true })
  const host = spawn(process.execPath, [program, '--vault', folder], {
    env: { ...process.env, XDG_DATA_HOME: data, APPDATA: data, HOME: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const medians = await inBrowser(await addressOf(host))
    const row = (what: string, ours: number): Row => {
      return { what, ours, unit: 'ms', baseline: { what: 'empty answer of the server', value: medians.empty }, aim: 2 }
    }
    return [row('page → host → worker → page, a small call', medians.small), row('the same, 200 rows', medians.rows)]
  } finally {
    host.kill('SIGINT')
    await new Promise((done) => host.once('exit', done))
    await remove()
    rmSync(data, { recursive: true, force: true })
  }
}

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let output = ''
    host.stdout?.on('data', (bytes: Buffer) => {
      output += bytes.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+(?=\s)/.exec(output)
      if (address) found(address[0])
    })
    host.once('exit', (code) => failed(new Error(`the host ended with ${code}`)))
  })
}

/** Milliseconds, medians; the three sorts of call take turns. */
async function inBrowser(address: string): Promise<{ empty: number; small: number; rows: number }> {
  const executablePath = process.env.ASCERTAIN_BROWSER ?? ''
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const page = await browser.newPage()
    // The window itself would ask and draw meanwhile: enter as it does, and stay on a page without it.
    await page.goto(new URL('/icon.svg', address).href)
    return await page.evaluate(measure, { code: new URL(address).hash.slice('#code='.length), calls })
  } finally {
    await browser.close()
  }
}

/** Runs in the page. */
async function measure({ code, calls }: { code: string; calls: number }): Promise<{ empty: number; small: number; rows: number }> {
  const token = await (await fetch('/session', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: code })).text()
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const call = (path: string, input: object) => fetch(`/rpc/${path}`, { method: 'POST', headers, body: JSON.stringify({ json: input }) })
  const sorts = {
    empty: () => fetch('/session/code', { method: 'POST', headers, body: '{}' }),
    small: () => call('history/state', {}),
    rows: () => call('notes/list', { offset: 0, limit: 200 }),
  }
  const times: { [sort in keyof typeof sorts]: number[] } = { empty: [], small: [], rows: [] }
  for (let round = -20; round < calls; round++) {
    for (const sort of ['empty', 'small', 'rows'] as const) {
      const began = performance.now()
      const answer = await sorts[sort]()
      if (!answer.ok) throw new Error(`${sort}: ${answer.status} ${await answer.text()}`)
      await answer.text()
      if (round >= 0) times[sort].push(performance.now() - began)
    }
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  return { empty: median(times.empty), small: median(times.small), rows: median(times.rows) }
}
