import { register } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, becomeReady } from './app.ts'
import { startChromium } from './chromium.ts'
import * as electron from './electron.ts'

/**
 * Runs a built main bundle: `node run.js MAIN [options]`, with a channel to whoever started it. Told `{ id, code, data }`, it answers with what the
 * function of that code gives for the modules of `electron` and the data; told nothing more, it ends.
 */
const [node = '', , main = '', ...words] = process.argv

// As Electron sees to: every import of its name leads to its modules.
const place = JSON.stringify(new URL('./electron.js', import.meta.url).href)
const hook = `export const resolve = (name, context, next) => (name === 'electron' ? { url: ${place}, shortCircuit: true } : next(name, context))`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
process.argv = [node, '.', ...words]
Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '0', chrome: '0' } })

process.on('message', async ({ id, code, data }: { id: number; code: string; data: unknown }) => {
  try {
    // The function of a test, which is our own code.
    const act: (modules: typeof electron, data: unknown) => unknown = new Function(`return (${code})`)()
    process.send?.({ id, value: await act(electron, data) })
  } catch (error) {
    process.send?.({ id, error: String(error) })
  }
})
process.on('disconnect', () => app.exit(0))

await import(pathToFileURL(resolve(main)).href)
const endpoint = await startChromium(join(app.getPath('userData'), 'standin-chromium'))
process.send?.({ endpoint })
becomeReady()
