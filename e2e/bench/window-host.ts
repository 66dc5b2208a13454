import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import type { Bench } from './index.ts'
import { copyOfVault, scratch } from './vault/cached-vault.ts'

/** From the bundle in out/bench. */
const program = resolve(import.meta.dirname, '../main/web.js')

/** The built host on a copy of the generated vault, and a browser for windows on it. */
export interface WindowHost {
  readonly browser: Browser
  /** Opens one window. */
  readonly address: string
  /** The host's process; the core is a thread of it. */
  readonly process: number
  /** Milliseconds from the start of the process until it served. */
  readonly served: number
}

/** Puts host and browser up, does the work, and takes both down again. */
export async function withWindowHost<T>(bench: Bench, work: (host: WindowHost) => Promise<T>): Promise<T> {
  const { folder, remove } = await copyOfVault(bench)
  const data = scratch('data')
  mkdirSync(data, { recursive: true })
  const executablePath = process.env.ASCERTAIN_BROWSER ?? ''
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  const began = performance.now()
  const host = spawn(process.execPath, [program, '--vault', folder], {
    env: { ...process.env, XDG_DATA_HOME: data, APPDATA: data, HOME: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const address = await addressOf(host)
    return await work({ browser, address, process: host.pid ?? -1, served: performance.now() - began })
  } finally {
    await browser.close()
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
