import { expect, it } from 'vitest'
import { aCore } from '#e2e/builders/core.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { FilterMemo } from './filter-memo.ts'
import { NoteNumbers } from './index/note-numbers.ts'

const day = { today: '2026-11-26', offset: 0 }

it('asks again only about the notes that were changed, unless a filter looks at others, too', async () => {
  const { api, core } = await aCore()
  const numbers = new NoteNumbers()
  const ids: NoteId[] = []
  for (const title of ['Oak', 'Elm', 'Ash']) ids.push((await api.notes.create({ kind: 'page', title })).id)
  const notes = ids.map((id) => numbers.of(id))
  const asked: string[] = []
  const memo = new FilterMemo(core.parts.store, numbers, () => ({ title, starred }) => {
    asked.push(title)
    return starred !== ''
  })
  const answers = (key: string, value: string) => {
    asked.length = 0
    const fits = memo.test({ is: 'filter', key, value }, day) ?? expect.unreachable()
    return notes.filter(fits).length
  }
  const around = [answers('is', 'orphan'), answers('links', 'Oak')]
  expect([answers('is', 'starred'), asked, ...around]).toEqual([0, ['Oak', 'Elm', 'Ash'], 0, 0])
  expect([answers('is', 'starred'), asked]).toEqual([0, []])

  await api.notes.star({ ids: ids.slice(0, 1), put: true })
  expect([answers('is', 'starred'), asked]).toEqual([1, ['Oak']])
  expect([answers('is', 'orphan'), asked]).toEqual([1, ['Oak', 'Elm', 'Ash']])
  expect([answers('links', 'Oak'), asked]).toEqual([1, ['Oak', 'Elm', 'Ash']])
  await core.close()
})
