import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { yamlEntry } from './yaml-text.ts'

test.each([
  ...['y', 'No', 'on', 'OFF', 'true', 'null', 'NaN', '.inf', '~', '<<', '=', ''],
  ...['e0', 'E12', '1e3', '.5', '0x1F', '012', '1_000', '+1', '1:30', '2022-05-05', '2022-05-05T10:00:00Z'],
  ...['- a', '? a', 'a: b', 'a #b', '[a]', '{a}', '&a', '*a', '!a', '%a', '@a', '`a', '"a"', "'a'", ' a', 'a '],
])('%j stays a string for readers of both versions of YAML', (text) => {
  for (const version of ['1.1', '1.2'] as const) {
    expect(parse(yamlEntry('key', text), { version })).toEqual({ key: text })
    expect(parse(yamlEntry('key', [text]), { version })).toEqual({ key: [text] })
  }
})
