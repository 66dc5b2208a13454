import { resolve } from 'node:path'
import { build } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)
const external = ['@playwright/test', 'electron']

/** The built stand-in. */
export const standIn = at('../../out/standin/run.js')

/** Bundles the stand-in, so that plain Node runs it. */
export async function buildStandIn(): Promise<void> {
  await build({
    configFile: false,
    root: at('../..'),
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir: at('../../out/standin'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { run: at('run.ts'), electron: at('electron.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  })
}
