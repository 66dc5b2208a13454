// npm run size [-- --keep]: what the window loads before its first screen stands, against what is kept in e2e/bench/first-screen.json.
// It may not grow by more than a hundredth unseen: `--keep` writes the new size, which then shows in the change.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './called-from.mjs'

const kept = join(root, 'e2e/bench/first-screen.json')
const page = join(root, 'out/renderer')

/** The page itself and what it names: its scripts, those they import at once, and its styles. */
const html = readFileSync(join(page, 'index.html'), 'utf8')
const names = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g)].map(([, name]) => name)
const files = ['index.html', ...new Set(names)].map((name) => readFileSync(join(page, name)))
const now = {
  bytes: files.reduce((sum, file) => sum + file.length, 0),
  gzipped: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
}

const kilobytes = ({ bytes, gzipped }) => `${(bytes / 1000).toFixed(0)} kB, ${(gzipped / 1000).toFixed(0)} kB gzipped`
if (process.argv.includes('--keep')) writeFileSync(kept, `${JSON.stringify(now, null, 2)}\n`)
const before = JSON.parse(readFileSync(kept, 'utf8'))
process.stdout.write(`first screen: ${kilobytes(now)} in ${files.length} files (kept: ${kilobytes(before)})\n`)
if (now.gzipped > before.gzipped * 1.01) {
  process.stderr.write('The first screen has grown. Load what it does not need later, or keep its size: npm run size -- --keep\n')
  process.exit(1)
}
