import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exitCodes } from './exit-codes.ts'
import { run } from './run.ts'
import { createTerminal } from './terminal.ts'
import { withVault } from './with-vault.ts'

let root = ''
let data: string | undefined
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cli-'))
  data = process.env.XDG_DATA_HOME
  process.env.XDG_DATA_HOME = join(root, 'data')
})
afterEach(() => {
  rmSync(root, { recursive: true })
  if (data === undefined) delete process.env.XDG_DATA_HOME
  else process.env.XDG_DATA_HOME = data
})

/** Runs the command in `root` and gives what it ended with and said. */
async function ascertain(...args: string[]) {
  const said = { out: '', err: '' }
  const out = { write: (text: string) => (said.out += text) }
  const err = { isTTY: false, write: (text: string) => (said.err += text) }
  const code = await run(args, root, createTerminal(out, err, args.includes('--json'), new AbortController().signal))
  return { code, ...said }
}

async function answered(...args: string[]) {
  const { code, out, err } = await ascertain(...args, '--json')
  expect(err).toBe('')
  return { code, answer: JSON.parse(out) }
}

describe('the command line', () => {
  test('makes, shows, checks and exports a vault with the sample', async () => {
    expect(await ascertain('new', 'v', '--sample', '--name', 'Mine')).toMatchObject({ code: exitCodes.done, err: '' })
    const { answer: info } = await answered('info', 'v')
    expect(info).toMatchObject({ name: 'Mine', folder: join(root, 'v'), trashed: 0, problems: 0, readOnly: null })
    expect(info.counts.claim).toBeGreaterThanOrEqual(30)
    expect(await answered('check', 'v')).toMatchObject({ code: exitCodes.done, answer: { unresolved: 0, ambiguous: 0, problems: [] } })
    const { code, answer } = await answered('export', 'v', 'out', '--kind', 'person', '--links', 'markdown')
    expect(code).toBe(exitCodes.done)
    expect(Object.keys(answer.byKind)).toEqual(['person'])
    expect(readdirSync(join(root, 'out'))).toEqual(['ascertain-export.json', 'people'])
    expect(readdirSync(join(root, 'out', 'people')).length).toBe(answer.notes)
  })

  test('finds notes by the query language, best first, and says what of it is not understood', async () => {
    await ascertain('new', 'v', '--sample')
    const { answer } = await answered('search', 'v', 'kind:place', 'sakhalin')
    expect(answer).toMatchObject({ problems: [], rows: [{ kind: 'place', title: 'Sakhalin region' }, ...answer.rows.slice(1)] })
    const { out, code } = await ascertain('search', 'v', 'registry', 'colour:red', '--limit', '2')
    expect(code).toBe(exitCodes.done)
    expect(out.split('\n')[0]).toContain('There is no “colour:”')
    expect(out).toMatch(/\d+ notes were found, 2 of them shown\.\n$/)
    expect((await ascertain('search', 'v', 'zzzzzz')).out).toBe('Nothing was found.\n')
    expect((await ascertain('search', 'v', 'a', '--limit', '0')).code).toBe(exitCodes.usage)
    expect((await ascertain('search', 'v')).code).toBe(exitCodes.usage)
  })

  test('exports the same again, refuses a changed folder, and keeps what was changed by force', async () => {
    await ascertain('new', 'v', '--sample')
    await ascertain('export', 'v', 'out', '--kind', 'person')
    expect((await ascertain('export', 'v', 'out', '--kind', 'person')).code).toBe(exitCodes.done)
    const [person = ''] = readdirSync(join(root, 'out', 'people'))
    appendFileSync(join(root, 'out', 'people', person), 'mine')
    const refused = await ascertain('export', 'v', 'out', '--kind', 'person')
    expect(refused.code).toBe(exitCodes.failed)
    expect(refused.err).toContain('--force')
    expect((await ascertain('export', 'v', 'out', '--kind', 'person', '--force')).code).toBe(exitCodes.done)
    expect(readFileSync(join(root, 'out', 'people', `${person}.kept`), 'utf8')).toMatch(/mine$/)
  })

  test('restores from the newest backup, and lists them', async () => {
    await ascertain('new', 'v', '--sample')
    expect(await answered('restore', 'v')).toMatchObject({ code: exitCodes.failed, answer: { error: { code: 'cli.restore.none' } } })
    const { name, id } = await withVault(join(root, 'v'), async ({ parts }) => {
      const backup = await parts.ports.storage.backups.make()
      const [head] = [...parts.reader.heads()]
      if (!head) throw new Error('the sample is empty')
      await parts.store.transact({ code: 'note.trash', data: { count: 1, title: '' } }, { window: null }, (tx) =>
        tx.set(head.id, 'trashedAt', tx.now),
      )
      return { name: backup.name, id: head.id }
    })
    expect((await answered('restore', 'v', '--list')).answer.backups).toMatchObject([{ name }])
    expect(await answered('restore', 'v', 'no-such')).toMatchObject({
      code: exitCodes.failed,
      answer: { error: { code: 'cli.restore.no-such' } },
    })
    expect(await answered('restore', 'v', name)).toMatchObject({ code: exitCodes.done, answer: { backup: name, restored: 1 } })
    await withVault(join(root, 'v'), async ({ parts }) => expect(parts.reader.head(id)?.trashedAt).toBeNull())
  })

  test('refuses a vault that is open elsewhere, and says so to machines too', async () => {
    await ascertain('new', 'v')
    await withVault(join(root, 'v'), async () => {
      for (const args of [
        ['info', 'v'],
        ['check', 'v'],
        ['restore', 'v'],
        ['export', 'v', 'out'],
      ]) {
        expect(await answered(...args)).toMatchObject({ code: exitCodes.locked, answer: { error: { code: 'storage.locked-here' } } })
      }
    })
    expect(existsSync(join(root, 'out'))).toBe(false)
  })

  test('check ends with its own code where something is wrong', async () => {
    await ascertain('new', 'v', '--sample')
    // The second opening finds the notes in their files.
    await ascertain('info', 'v')
    const notes = join(root, 'v', 'notes')
    const shard = readdirSync(notes).find((file) => readFileSync(join(notes, file)).length > 20)
    rmSync(join(notes, shard ?? ''))
    const { code, out } = await ascertain('check', 'v')
    expect(code).toBe(exitCodes.problems)
    expect(out).toContain(shard)
  })

  test.each([
    ['a folder that is not there', ['info', 'nowhere'], 'storage.no-folder'],
    ['a folder that is no vault', ['check', '.'], 'storage.not-a-vault'],
    ['a new vault where something is', ['new', '.'], 'storage.not-empty'],
  ])('%s is refused', async (_, args, code) => {
    mkdirSync(join(root, 'something'))
    expect(await answered(...args)).toMatchObject({ code: exitCodes.failed, answer: { error: { code } } })
  })

  test.each([
    [['frobnicate']],
    [['new']],
    [['new', 'a', 'b']],
    [['new', '']],
    [['export', 'v']],
    [['export', 'v', 'out', '--kind', 'ghost']],
    [['export', 'v', 'out', '--note', 'x']],
    [['export', 'v', 'out', '--links', 'html']],
    [['export', 'v', 'out', '--kind', 'page', '--note', '01J00000000000000000000001']],
    [['check', 'v', '--force']],
    [['--frob']],
    [['info', 'v', '--name']],
    [['constructor', 'v']],
  ])('%j is not understood, and nothing is touched', async (args) => {
    const { code, out, err } = await ascertain(...args)
    expect({ code, out }).toEqual({ code: exitCodes.usage, out: '' })
    expect(err).toMatch(/\S/)
    expect(readdirSync(root)).toEqual([])
  })

  test('a note that is not in the vault is refused before anything is written', async () => {
    await ascertain('new', 'v')
    const { code, answer } = await answered('export', 'v', 'out', '--note', '01J00000000000000000000001')
    expect({ code, said: answer.error.code }).toEqual({ code: exitCodes.failed, said: 'cli.export.no-note' })
    expect(existsSync(join(root, 'out'))).toBe(false)
  })

  test('helps, and says its version', async () => {
    expect((await ascertain('--help')).out).toContain('ascertain export VAULT FOLDER')
    expect((await ascertain()).code).toBe(exitCodes.done)
    expect((await answered('--version')).answer).toEqual({ version: '0.1.0' })
  })

  test('stopped by Ctrl-C it leaves what was there', async () => {
    await ascertain('new', 'v', '--sample')
    const controller = new AbortController()
    controller.abort(new Error('SIGINT'))
    const said: string[] = []
    const stream = { write: (text: string) => said.push(text) }
    const code = await run(['export', 'v', 'out'], root, createTerminal(stream, stream, false, controller.signal))
    expect(code).toBe(exitCodes.cancelled)
    expect(existsSync(join(root, 'out'))).toBe(false)
  })

  test('shows progress on a terminal only, and clears it', async () => {
    await ascertain('new', 'v', '--sample')
    let err = ''
    const terminal = createTerminal(
      { write: () => {} },
      { isTTY: true, write: (text: string) => (err += text) },
      false,
      new AbortController().signal,
    )
    await run(['export', 'v', 'out'], root, terminal)
    expect(err).toContain('50 %')
    expect(err).toMatch(/\r +\r$/)
  })
})
