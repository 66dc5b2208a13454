import { expect, test } from 'vitest'
import { aCore } from '../../../e2e/builders/core.ts'

test('two windows that keep, rename and forget searches at once lose none', async () => {
  const made = await aCore()
  const { api, window } = made
  const other = window('window-2')
  await api.vault.keepSearch({ name: 'Old', query: 'is:orphan' })
  await Promise.all([
    api.vault.keepSearch({ name: 'Mills', query: 'mill' }),
    other.vault.keepSearch({ name: 'Ponds', query: 'pond' }),
    api.vault.forgetSearch({ query: 'is:orphan' }),
    other.vault.keepSearch({ name: 'All mills', query: 'mill' }),
  ])
  const kept = [
    { name: 'All mills', query: 'mill' },
    { name: 'Ponds', query: 'pond' },
  ]
  expect((await other.vault.state({})).searches).toEqual(kept)
  const again = await made.reopen()
  expect((await again.api.vault.state({})).searches).toEqual(kept)
  await again.core.close()
})

test('a search too many is refused, and those before it stay', async () => {
  const { core, api } = await aCore()
  for (let n = 0; n < 100; n++) await api.vault.keepSearch({ name: `${n}`, query: `word${n}` })
  await expect(api.vault.keepSearch({ name: 'More', query: 'more' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { said: { code: 'search.too-many', data: { most: 100 } } },
  })
  await api.vault.keepSearch({ name: 'Renamed', query: 'word0' })
  const { searches } = await api.vault.state({})
  expect([searches.length, searches[0]]).toEqual([100, { name: 'Renamed', query: 'word0' }])
  await core.close()
})
