import { expect, test } from 'vitest'
import { commandIds, commands } from './index.ts'
import { commandPressed, keysOf, pressOf, readOwnKeys, takenBy, whyNot, withKeys, writtenKeys } from './own-keys.ts'

const plain = { key: 'n', code: 'KeyN', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test('a command has the keys that were given it, and who had them before has them no more', () => {
  expect(takenBy('note.capture', ['Alt+N'], {})).toBe('note.new')
  const own = withKeys('note.capture', ['Alt+N'], {})
  expect(own).toEqual({ 'note.capture': ['Alt+N'], 'note.new': ['Mod+N'] })
  expect(commandPressed(pressOf({ ...plain, altKey: true }), own)).toBe('note.capture')
  expect(commandPressed(pressOf({ ...plain, key: 'c', code: 'KeyC', altKey: true }), own)).toBeUndefined()
  expect(keysOf('go.palette', own)).toEqual(commands['go.palette'].keys)
  // As at first: nothing is kept of it.
  const back = withKeys('note.new', commands['note.new'].keys, withKeys('note.capture', commands['note.capture'].keys, own))
  expect(back).toEqual({})
})

test('keys that are typed, or belong to the system or the text, are refused; those that a command had from the first are not', () => {
  const reasons = ['N', 'Shift+N', 'Enter', 'Mod+T', 'F5', 'Alt+F4', 'Mod+C', 'Mod+D', 'Mod+Alt+L', 'Hyper+X', 'Mod+', ''].map((keys) =>
    whyNot('note.kind', keys),
  )
  expect(reasons).toEqual([
    ...['typed', 'typed', 'typed', 'system', 'system', 'system', 'text', 'text', 'letter', 'unknown', 'unknown', 'unknown'],
  ])
  expect(['Alt+Q', 'Mod+Shift+Y', 'F8', 'Shift+F8', 'Mod+1', 'Alt+.', 'Mod+Alt+F7'].map((keys) => whyNot('note.kind', keys))).toEqual(
    Array(7).fill(null),
  )
  expect(commandIds.flatMap((id) => commands[id].keys.map((keys) => whyNot(id, keys))).filter(Boolean)).toEqual([])
})

test('what was kept is read back; what is broken in it does not count, and is counted', () => {
  const own = withKeys('note.kind', ['Alt+N'], withKeys('note.today', [], {}))
  expect(readOwnKeys(JSON.parse(JSON.stringify(own)))).toEqual({ own, ignored: 0 })
  expect(readOwnKeys(undefined)).toEqual({ own: {}, ignored: 0 })
  for (const nonsense of [7, 'x', null, []]) expect(readOwnKeys(nonsense)).toEqual({ own: {}, ignored: 1 })
  const read = readOwnKeys({
    'note.kind': ['Alt+Q', 'x', 3],
    'note.today': ['Alt+Q'],
    'note.gone': ['Alt+R'],
    'note.link': 'Alt+R',
    __proto__: 1,
  })
  expect(read).toEqual({ own: { 'note.kind': ['Alt+Q'] }, ignored: 5 })
  // A file that says of one command only what was another's.
  expect(readOwnKeys({ 'note.kind': ['Alt+N'] }).own).toEqual({ 'note.kind': ['Alt+N'], 'note.new': ['Mod+N'] })
})

test('a press is written as keys are, on keyboards of other scripts too', () => {
  const written = (press: Partial<typeof plain>) => writtenKeys(pressOf({ ...plain, ...press }))
  expect(written({ key: 'k', code: 'KeyK', ctrlKey: true })).toBe('Mod+K')
  expect(written({ key: 'л', code: 'KeyK', ctrlKey: true })).toBe('Mod+K')
  expect(written({ key: 'Λ', code: 'KeyL', altKey: true, shiftKey: true })).toBe('Alt+Shift+L')
  expect(written({ key: 'q', code: 'KeyA', altKey: true })).toBe('Alt+Q')
  expect(written({ key: '?', code: 'Slash', ctrlKey: true, shiftKey: true })).toBe('Mod+?')
  expect(written({ key: 'Shift', code: 'ShiftLeft', shiftKey: true })).toBe('')
  expect(written({ key: ' ', code: 'Space', altKey: true })).toBe('Alt+Space')
})
