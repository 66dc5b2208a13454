import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Disk, errorCode } from './disk.ts'
import { nodeDisk } from './node-disk.ts'
import { PowerCutDisk } from './power-cut-disk.ts'

const name = fc.constantFrom('a', 'b', 'folder', 'folder/a', 'folder/b', 'nowhere/a')
const mode = fc.constantFrom('read' as const, 'update' as const, 'append' as const, 'create' as const)
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('write' as const), at: name, mode, text: fc.string({ maxLength: 5 }) }),
    fc.record({ do: fc.constant('truncate' as const), at: name, size: fc.nat(6) }),
    fc.record({ do: fc.constantFrom('rename' as const, 'link' as const), at: name, to: name }),
    fc.record({ do: fc.constantFrom('unlink' as const, 'mkdir' as const, 'rmdir' as const, 'read' as const, 'list' as const), at: name }),
  ),
  { maxLength: 25 },
)
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never

async function run(disk: Disk, place: string, step: Step): Promise<unknown> {
  const at = join(place, step.at)
  try {
    switch (step.do) {
      case 'write': {
        const file = await disk.open(at, step.mode)
        try {
          if (step.mode !== 'read') await file.write(Buffer.from(step.text))
          const { kind, size } = await file.stat()
          return [kind, size, Buffer.from(await file.read(0, 100)).toString()]
        } finally {
          await file.close()
        }
      }
      case 'truncate': {
        const file = await disk.open(at, 'update')
        await file.truncate(step.size)
        await file.write(Buffer.from('!'))
        await file.close()
        return null
      }
      case 'rename':
      case 'link':
        return await disk[step.do](at, join(place, step.to))
      case 'read':
        return Buffer.from(await disk.read(at)).toString()
      case 'list':
        return await disk.list(at)
      default:
        return await disk[step.do](at)
    }
  } catch (error) {
    return errorCode(error) === '' ? error : 'refused'
  }
}

test('the disk in memory answers as the real one does', async () => {
  const place = mkdtempSync(join(tmpdir(), 'ascertain-disk-'))
  let round = 0
  try {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const real = nodeDisk()
        const memory = new PowerCutDisk()
        const folder = join(place, String(round++))
        await real.mkdir(folder)
        await memory.mkdir('/place')
        for (const step of all) expect([step, await run(memory, '/place', step)]).toEqual([step, await run(real, folder, step)])
      }),
      { numRuns: 150 },
    )
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})

test('what is written to a file whose folder was removed is not called stored', async () => {
  const place = mkdtempSync(join(tmpdir(), 'ascertain-disk-'))
  const file = await nodeDisk().open(join(place, 'journal'), 'create')
  await file.write(Buffer.from('one'))
  await file.sync()
  rmSync(place, { recursive: true })
  await file.write(Buffer.from('two'))
  await expect(file.sync()).rejects.toMatchObject({ code: 'ENOENT' })
  await file.close()
})
