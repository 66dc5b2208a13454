import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { killChild } from './kill-child.ts'

test('nothing acknowledged is lost and nothing is half there when the process is killed', async () => {
  const out = await mkdtemp(join(tmpdir(), 'ascertain-crash-bundle-'))
  try {
    await build({
      configFile: false,
      root: resolve(import.meta.dirname, '../../..'),
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, 'index.ts'),
        outDir: out,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        copyPublicDir: false,
      },
    })
    const { wrong, acknowledged } = await killChild(5, 1, [process.execPath, join(out, 'index.js'), '--child'])
    expect(wrong).toEqual([])
    expect(acknowledged).toBeGreaterThan(0)
  } finally {
    await rm(out, { recursive: true, force: true })
  }
})
