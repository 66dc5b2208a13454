import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { TestClock, TestIds } from '../builders/core.ts'
import { type Opened, opened } from './opened.ts'
import { pictureOf } from './picture.ts'

const here = import.meta.dirname
const vaults = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

/** Ids and times that no old vault holds, whatever the test makes. */
function later(): { clock: TestClock; ids: TestIds } {
  const clock = new TestClock()
  clock.milliseconds = Date.UTC(2030, 0)
  const ids = new TestIds()
  for (let skip = 0; skip < 100_000; skip++) ids.random()
  return { clock, ids }
}

function copied(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ascertain-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(join(here, name), folder, { recursive: true })
  return folder
}

async function open(folder: string): Promise<Opened> {
  const found = await opened(folder, later())
  onTestFinished(() => found.core.close())
  return found
}

test('there is a vault of each format', () => {
  expect(vaults).toContain('format-1')
})

describe.each(vaults)('the vault %s', (name) => {
  const expected = JSON.parse(readFileSync(join(here, `${name}.json`), 'utf8'))

  test('opens with all that was in it', async () => {
    const found = await open(copied(name))
    // More than expected is well: a later program may add fields; less is a loss.
    expect(await pictureOf(found)).toMatchObject(expected)
    expect(found.storage.problems).toEqual([])
    expect(found.storage.state).toEqual({ is: 'open' })
  })

  test('is the same after it was moved into shards and history, and opened again', async () => {
    const folder = copied(name)
    const first = await opened(folder, later())
    await first.storage.compact()
    await first.core.close()
    expect(await pictureOf(await open(folder))).toMatchObject({ ...expected, backups: expect.any(Array) })
  })

  test('takes new words', async () => {
    const folder = copied(name)
    const first = await opened(folder, later())
    const { id } = await first.api.notes.create({ kind: 'page', title: 'Made by a later program', body: 'New words.' })
    await first.core.close()
    expect((await (await open(folder)).api.notes.get({ id })).body).toBe('New words.')
  })
})
