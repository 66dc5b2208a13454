import { describe, expect, test } from 'vitest'
import { problemInValue } from './check-note.ts'
import { common } from './common.ts'
import { emptyValue, type Field } from './field.ts'
import { fieldOf, fieldsOf, isKind, kindNames, kinds } from './index.ts'

/** What the program keeps itself of notes and tombstones: no field may bear these names. */
const kept = ['id', 'rev', 'kind', 'title', 'createdAt', 'updatedAt', 'trashedAt', 'why', 'to', 'at', 'merged']

describe.each(kindNames)('the kind %s', (kind) => {
  const described = kinds[kind]
  const own = Object.entries<Field>(described.fields)

  test('stands under its own name', () => {
    expect(described.kind).toBe(kind)
    expect(isKind(kind)).toBe(true)
  })

  test('has no field that hides a common or a kept one', () => {
    expect(own.map(([name]) => name).filter((name) => Object.hasOwn(common, name) || kept.includes(name))).toEqual([])
  })

  test('names its fields and columns plainly', () => {
    const names = own.flatMap(([name, field]) => [name, ...(field.type === 'list' ? Object.keys(field.columns) : [])])
    expect(names.filter((name) => !/^[a-z][a-zA-Z]*$/.test(name))).toEqual([])
    expect(own.filter(([, field]) => field.type === 'list' && Object.hasOwn(field.columns, 'id'))).toEqual([])
  })

  test('has facets that are fields', () => {
    const facets: readonly string[] = described.facets
    expect(facets.filter((name) => fieldOf(kind, name) === undefined)).toEqual([])
    expect(new Set(facets).size).toBe(facets.length)
  })

  test('refers to kinds that exist', () => {
    const fields = Object.values(fieldsOf(kind)).flatMap((field) => (field.type === 'list' ? Object.values(field.columns) : [field]))
    const named = fields.flatMap((field) => (field.type === 'ref' ? (field.kinds ?? []) : []))
    expect(named.filter((name) => !isKind(name))).toEqual([])
  })

  test('has an empty value for each field that passes its own check', () => {
    for (const [name, field] of Object.entries(fieldsOf(kind))) expect(problemInValue(field, emptyValue(field), name)).toBeNull()
  })

  test('has choices that are each there once', () => {
    for (const field of Object.values(fieldsOf(kind))) {
      if (field.type === 'choice') expect([...new Set(field.choices)]).toEqual(field.choices)
    }
  })
})

test('no two kinds share a folder, also where case does not count', () => {
  const folders = kindNames.map((kind) => kinds[kind].folder.toLowerCase())
  expect(new Set(folders).size).toBe(folders.length)
})

test('kinds in the registry are frozen in the format: none may go', () => {
  expect(kindNames).toEqual(expect.arrayContaining(['claim', 'person', 'place', 'organisation', 'event', 'source', 'page']))
})

test('what objects have by themselves is neither kind nor field', () => {
  expect(isKind('constructor')).toBe(false)
  expect(isKind('__proto__')).toBe(false)
  expect(fieldOf('page', 'constructor')).toBeUndefined()
})
