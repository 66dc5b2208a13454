import { describe, expect, test } from 'vitest'
import { readMarkdownNote } from './read-note.ts'

const person = (front: string) => readMarkdownNote(`---\nkind: person\n${front}---\n`)

describe('a file corrected by hand', () => {
  test('may say its values in any YAML', () => {
    const { fields, problems } = person(
      "aliases: [Honza, 'O''Neil', 0123, no]\ntags: >-\n  one\nborn: 1990\nroles:\n- >\n  role: Head;\n  organisation: [[Guild]]\n",
    )
    expect(problems).toEqual([])
    expect(fields.aliases).toMatchObject([{ name: 'Honza' }, { name: "O'Neil" }, { name: '0123' }, { name: 'no' }])
    expect(fields.tags).toEqual(['one'])
    expect(fields.born).toEqual({ words: '1990', edtf: '1990' })
    expect(fields.roles).toMatchObject([{ role: 'Head', organisation: { name: 'Guild', file: 'Guild' } }])
  })

  test('may leave the quotes of a link away', () => {
    const { fields } = readMarkdownNote('---\nkind: place\nwithin: [[Bohemia]]\n---\n')
    expect(fields.within).toEqual({ name: 'Bohemia', note: null, file: 'Bohemia' })
  })

  test('may have CR LF throughout, and a byte order mark', () => {
    const read = readMarkdownNote('\ufeff---\r\nkind: page\r\ntitle: "A"\r\n---\r\n\r\nOne\r\nTwo\r\n')
    expect(read).toMatchObject({ kind: 'page', title: 'A', body: 'One\r\nTwo\r\n', problems: [] })
  })

  test('keeps a date whose EDTF was taken away as words', () => {
    expect(person('born: some day\n').fields.born).toEqual({ words: 'some day', edtf: null })
    expect(person('born: some day\nborn_edtf: 1990-05\nborn_span: within\n').fields.born).toEqual({
      words: 'some day',
      edtf: '1990-05',
      span: 'within',
    })
    expect(person('born: 31-10-2020\n').fields.born).toEqual({ words: '31-10-2020', edtf: null })
  })

  test('names what it cannot read and loses nothing', () => {
    expect(person('roles:\n  - Head of it\n')).toMatchObject({
      problems: [{ what: 'item', key: 'roles', text: 'Head of it' }],
      fields: { roles: [{ role: 'Head of it' }] },
    })
    expect(readMarkdownNote('---\nkind: place\nlatitude: north\nlongitude: 3\n---\n').problems).toEqual([
      { what: 'value', key: 'latitude', text: 'north' },
    ])
    expect(person('hobby: chess\nlevel: 3\n').properties).toEqual([
      { id: 'hobby', value: 'chess' },
      { id: 'level', value: 3 },
    ])
  })
})

describe('a file of another program', () => {
  test('without front matter is all body', () => {
    expect(readMarkdownNote('# Hi\n\n---\n')).toMatchObject({ kind: null, title: null, body: '# Hi\n\n---\n', problems: [] })
    expect(readMarkdownNote('---\nnever closed')).toMatchObject({ body: '---\nnever closed' })
    expect(readMarkdownNote('')).toMatchObject({ body: '', fields: { tags: [] } })
  })

  test.each([
    ['an at sign', '- @name'],
    ['a template', '{{front}}'],
    ['a list', '- a\n- b'],
    ['brackets by the thousand', `x: ${'['.repeat(20_000)}`],
  ])('whose front matter is %s comes in whole', (_, front) => {
    const text = `---\n${front}\n---\nBody`
    const read = readMarkdownNote(text)
    expect(read.problems).toMatchObject([{ what: 'yaml' }])
    expect(read.body).toBe(text)
  })

  test('keeps the words of a template', () => {
    expect(person('made: {{date}}\nlist: [1, {a: b}]\n').properties).toEqual([
      { id: 'made', value: '{{date}}' },
      { id: 'list', value: [1, { a: 'b' }] },
    ])
  })

  test('cannot reach what objects inherit', () => {
    const { properties, fields } = person('__proto__: x\nconstructor: y\ntoString:\n  - z\nnested: {__proto__: {polluted: true}}\n')
    expect(properties.map(({ id }) => id)).toEqual(['__proto__', 'constructor', 'toString', 'nested'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
  })

  test('cannot make a bomb of aliases', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}]`)
    const { properties } = person(`a0: &a0 [x]\n${lines.join('\n')}\n`)
    expect(properties.length).toBe(31)
  })
})
