import { describe, expect, test } from 'vitest'
import { isTouched, readKey, type Touched } from './invalidation.ts'

const touch = (parts: Partial<Touched> = {}): Touched => ({
  ids: new Set(['a']),
  kinds: new Set(['person']),
  names: false,
  links: false,
  fields: false,
  undo: false,
  ...parts,
})
const asked = (path: string, input = {}, data: unknown = {}) => ({ path: path.split('.'), input, data })
const all = [
  asked('vault.state'),
  asked('notes.list', { kind: 'person', sort: 'title' }),
  asked('notes.list', { sort: 'title' }),
  asked('notes.get', { id: 'a' }),
  asked('notes.get', { id: 'b' }, { links: [], refs: [{ note: 'a' }] }),
  asked('notes.suggest', { text: 'x' }),
  asked('links.backlinks', { id: 'b' }, { rows: [] }),
  asked('links.unresolved'),
  asked('history.state'),
  asked('tasks.list'),
]

describe('what a change touches', () => {
  test('typing on in a text touches nothing that is shown beside it', () => {
    expect(all.filter((query) => isTouched(query, touch()))).toEqual([])
  })

  test('but the list in order of changes, the sentences quoted from it and its versions', () => {
    expect(isTouched(asked('notes.list', { sort: 'updated' }), touch())).toBe(true)
    expect(isTouched(asked('links.backlinks', { id: 'b' }, { rows: [{ from: { id: 'a' } }] }), touch())).toBe(true)
    expect(isTouched(asked('notes.versions', { id: 'a' }), touch())).toBe(true)
    expect(isTouched(asked('notes.versions', { id: 'b' }), touch())).toBe(false)
  })

  test('a new name touches counts, lists of its kind, notes that point to it and links that had no meaning', () => {
    const named = touch({ names: true })
    expect(isTouched(asked('vault.state'), named)).toBe(true)
    expect(isTouched(asked('notes.list', { kind: 'person' }), named)).toBe(true)
    expect(isTouched(asked('notes.list', { kind: 'place' }), named)).toBe(false)
    expect(isTouched(asked('notes.get', { id: 'b' }, { refs: [{ note: 'a' }] }), named)).toBe(true)
    expect(isTouched(asked('notes.get', { id: 'b' }, { links: [{ target: { state: 'unresolved' } }] }), named)).toBe(true)
    expect(isTouched(asked('notes.get', { id: 'b' }, { links: [{ target: { state: 'found', id: 'c' } }] }), named)).toBe(false)
  })

  test('a field touches the note and its row, not the counts', () => {
    const field = touch({ fields: true })
    expect(isTouched(asked('notes.get', { id: 'a' }), field)).toBe(true)
    expect(isTouched(asked('notes.list', {}), field)).toBe(true)
    expect(isTouched(asked('vault.state'), field)).toBe(false)
  })

  test('a key is read as oRPC writes it', () => {
    expect(readKey([['notes', 'get'], { input: { id: 'a' }, type: 'query' }])).toEqual({ path: ['notes', 'get'], input: { id: 'a' } })
    expect(readKey(['other'])).toEqual({ path: [], input: {} })
  })
})
