import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Message } from '#shared/notes/change.ts'
import { Autosave } from './autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A text and a store that answers when told to. */
function field() {
  let text = ''
  let stored = ''
  const sent: string[] = []
  const states: string[] = []
  let answer: (why: Message | null) => void = () => {}
  const autosave = new Autosave({
    isDirty: () => text !== stored,
    send: (urgent) => {
      const now = text
      sent.push(urgent ? `${now}!` : now)
      return new Promise((resolve) => {
        answer = (why) => {
          if (!why) stored = now
          resolve(why)
        }
      })
    },
    onState: (state) => void states.push(state.is),
  })
  return {
    autosave,
    sent,
    states,
    type(letters: string) {
      text += letters
      autosave.changed()
    },
    async answered(why: Message | null = null) {
      answer(why)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('autosave', () => {
  test('sends 400 ms after the last key', async () => {
    const { type, sent } = field()
    type('a')
    await pass(399)
    type('b')
    await pass(399)
    expect(sent).toEqual([])
    await pass(1)
    expect(sent).toEqual(['ab'])
  })

  test('sends 2 s after the first unsent key at the latest', async () => {
    const { type, sent } = field()
    for (let n = 0; n < 19; n++) {
      type('x')
      await pass(100)
    }
    expect(sent).toEqual([])
    type('x')
    await pass(100)
    expect(sent).toEqual(['x'.repeat(20)])
  })

  test('says “saved” only after the answer, and “saving” after 300 ms', async () => {
    const { type, states, answered } = field()
    type('a')
    expect(states).toEqual(['writing'])
    await pass(400 + 299)
    expect(states).toEqual(['writing'])
    await pass(1)
    expect(states).toEqual(['writing', 'saving'])
    await answered()
    expect(states).toEqual(['writing', 'saving', 'saved'])
  })

  test('has one save in flight, and sends what was typed meanwhile after it', async () => {
    const { type, sent, answered, states } = field()
    type('a')
    await pass(400)
    type('b')
    await pass(5000)
    expect(sent).toEqual(['a'])
    await answered()
    expect(sent).toEqual(['a', 'ab'])
    expect(states.at(-1)).not.toBe('saved')
    await answered()
    expect(states.at(-1)).toBe('saved')
  })

  test('a flush sends at once and waits until all is stored', async () => {
    const { autosave, type, sent, answered } = field()
    type('a')
    let done = false
    void autosave.flush().then(() => {
      done = true
    })
    expect(sent).toEqual(['a'])
    type('b')
    void autosave.flush(true)
    await pass(0)
    expect(done).toBe(false)
    await answered()
    expect(sent).toEqual(['a', 'ab!'])
    await answered()
    expect(done).toBe(true)
  })

  test('a failure is said at once, is not tried again by itself, but is with the next key', async () => {
    const { type, sent, states, answered } = field()
    type('a')
    await pass(400)
    type('b')
    await answered({ code: 'x.y' })
    expect(states.at(-1)).toBe('failed')
    await pass(400)
    expect(sent).toEqual(['a', 'ab'])
    await answered({ code: 'x.y' })
    await pass(60_000)
    expect(sent).toEqual(['a', 'ab'])
    type('c')
    await pass(400)
    expect(sent).toEqual(['a', 'ab', 'abc'])
    await answered()
    expect(states.at(-1)).toBe('saved')
  })

  test('what was typed while a save failed is sent, also where its time came before the answer', async () => {
    const { autosave, type, sent, states, answered } = field()
    type('a')
    await pass(400)
    type('b')
    await pass(5000)
    await answered({ code: 'x.y' })
    expect(sent).toEqual(['a', 'ab'])
    void autosave.flush()
    await answered({ code: 'x.y' })
    await pass(60_000)
    expect(sent).toEqual(['a', 'ab'])
    expect(states.at(-1)).toBe('failed')
  })

  test('nothing is sent where nothing changed', async () => {
    const { autosave, sent } = field()
    await autosave.flush()
    expect(sent).toEqual([])
  })

  test('what is put back as it was counts as saved', async () => {
    let dirty = true
    const states: string[] = []
    const autosave = new Autosave({ isDirty: () => dirty, send: async () => null, onState: (state) => void states.push(state.is) })
    autosave.changed()
    dirty = false
    await pass(400)
    expect(states).toEqual(['writing', 'saved'])
  })
})
