// npm test: everything that must hold before a change goes in, cheapest first; stops at the first step that fails.
// The last line is always `N passed, N failed`, the tests of unit and end to end together.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isQuiet, root } from './called-from.mjs'

const out = join(root, 'out/test')
const bin = (path) => join(root, 'node_modules', path)
const report = (name) => join(out, `${name}.json`)

const steps = [
  { name: 'types', run: [bin('typescript/bin/tsc'), '-b'] },
  { name: 'lint', run: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  {
    name: 'unit',
    run: [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('unit')}`],
    count: countUnit,
  },
  { name: 'build', run: [bin('vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'] },
  { name: 'size', run: [join(root, 'scripts/first-screen.mjs')] },
  {
    name: 'e2e',
    run: [join(root, 'scripts/e2e.mjs'), '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e'), PLAYWRIGHT_JSON_OUTPUT_NAME: report('e2e') },
    count: countEndToEnd,
  },
]

/** A test that passes only the second time is one to mend, and is named; of more than these no run is trusted. */
const mostUnsteady = 3

const say = (line) => process.stdout.write(`${line}\n`)
const total = { passed: 0, failed: 0 }
const skipped = []
const unsteady = []

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const began = performance.now()
for (const step of steps) {
  const { code, seconds } = await run(step)
  const counted = step.count?.(step.name) ?? null
  if (counted) {
    total.passed += counted.passed
    total.failed += counted.failed
    skipped.push(...counted.skipped)
    unsteady.push(...(counted.unsteady ?? []))
  }
  const tests = counted ? `, ${counted.passed} passed` : ''
  say(`${step.name.padEnd(6)} ${code === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s${tests})`)
  if (code !== 0) {
    // A step may fail without a test that does: a type error, a crash, a report that was never written.
    if (!counted?.failed) total.failed += 1
    break
  }
}
for (const name of skipped) say(`skipped: ${name}`)
for (const name of unsteady) say(`unsteady, passed only when tried again: ${name}`)
if (unsteady.length > mostUnsteady) total.failed += unsteady.length
say(`all in ${((performance.now() - began) / 1000).toFixed(0)} s`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/** Runs one step; when quiet its words are kept back and only shown if it fails. */
function run({ name, run, env }) {
  if (!isQuiet) say(`\n> ${name}`)
  const started = performance.now()
  const child = spawn(process.execPath, run, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
  })
  const kept = []
  child.stdout?.on('data', (bytes) => kept.push(bytes))
  child.stderr?.on('data', (bytes) => kept.push(bytes))
  return new Promise((resolve) => {
    const end = (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(kept))
      resolve({ code: code ?? 1, seconds: (performance.now() - started) / 1000 })
    }
    child.on('error', () => end(1))
    child.on('close', end)
  })
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(report(name), 'utf8'))
  } catch {
    return null
  }
}

function countUnit(name) {
  const found = readReport(name)
  if (!found) return null
  // A file that could not be loaded has no tests to count; it counts as one that failed.
  const broken = found.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const tests = found.testResults.flatMap((file) => file.assertionResults)
  const left = tests.filter((test) => ['pending', 'skipped', 'todo'].includes(test.status))
  return { passed: found.numPassedTests, failed: found.numFailedTests + broken, skipped: left.map((test) => test.fullName) }
}

function countEndToEnd(name) {
  const found = readReport(name)
  if (!found) return null
  const tests = found.suites.flatMap(specsOf).flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test })))
  const left = tests
    .filter(({ status }) => status === 'skipped')
    .map(({ title, annotations }) => {
      const reason = annotations?.find((note) => note.type === 'skip')?.description ?? 'no reason given'
      return `${title} (${reason})`
    })
  const again = tests.filter(({ status }) => status === 'flaky').map(({ title }) => title)
  return {
    passed: found.stats.expected + found.stats.flaky,
    failed: found.stats.unexpected + found.errors.length,
    skipped: left,
    unsteady: again,
  }
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}
