import { describe, expect, test } from 'vitest'
import { commandIds } from '#shared/commands/index.ts'
import { messageCodes } from '#shared/messages/index.ts'
import type { Field, Fields } from '#shared/notes/field.ts'
import { fieldsOf, kindNames } from '#shared/notes/index.ts'
import { kindLooks } from './kinds.ts'

const codes = new Set<string>(messageCodes)
/** Words each field of a description is shown by. */
function* wordsOf(fields: Fields): IterableIterator<string> {
  for (const [name, field] of Object.entries(fields) as [string, Field][]) {
    if (name === 'links' || name === 'size' || name === 'file' || name === 'mediaType') continue
    yield `field.${name}`
    if (field.type === 'choice') yield* field.choices.map((choice) => `choice.${name}.${choice}`)
    if (field.type === 'list' && name !== 'attachments') yield* wordsOf(field.columns)
  }
}

describe.each(kindNames)('%s', (kind) => {
  test('has a look and a name, for one and for many', () => {
    expect(kindLooks[kind].icon).toBeDefined()
    expect([`kind.${kind}`, `kinds.${kind}`].filter((code) => !codes.has(code))).toEqual([])
  })

  test('has words for each of its fields, columns and choices', () => {
    expect([...new Set(wordsOf(fieldsOf(kind)))].filter((code) => !codes.has(code))).toEqual([])
  })
})

test('every command has a name', () => {
  expect(commandIds.map((id) => `command.${id}`).filter((code) => !codes.has(code))).toEqual([])
})
