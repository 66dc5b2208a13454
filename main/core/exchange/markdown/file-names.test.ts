import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyNamedNotes } from '../../../../e2e/arbitraries/linked-notes.ts'
import { aNote, noteId } from '../../../../e2e/builders/notes.ts'
import { AttachmentNames, fileNames, longestFileName } from './file-names.ts'

const bytes = (text: string) => new TextEncoder().encode(text).length
const nameOf = (title: string) => [...fileNames([aNote('page', { title })]).values()][0]

describe('file names', () => {
  test.each([
    ['Kyiv', 'Kyiv', null],
    ['What: a/b?', 'What- a-b-', 'signs'],
    ['CON', '_CON', 'signs'],
    ['nul.txt', '_nul.txt', 'signs'],
    ['COM1', '_COM1', 'signs'],
    ['Console', 'Console', null],
    ['ends. ', 'ends', 'signs'],
    ['.hidden', 'hidden', 'signs'],
    ['...', 'page', 'signs'],
    ['???', '---', 'signs'],
    ['100% [sure] #1 ^x|y', '100- -sure- -1 -x-y', 'signs'],
    ['note.md', 'note-md', 'signs'],
    ['Cafe\u0301', 'Café', null],
    ['a\u202eb\u200dc', 'ab\u200dc', 'signs'],
    ['half \ud83d', 'half -', 'signs'],
    ["м'ята й їжак", "м'ята й їжак", null],
  ])('%j becomes %j', (title, name, why) => {
    expect(nameOf(title)).toMatchObject({ name, why, path: `pages/${name}.md` })
  })

  test('a long title is cut at a character, marks and joined signs whole', () => {
    expect(nameOf('字'.repeat(60))).toMatchObject({ name: '字'.repeat(39), why: 'long' })
    expect(nameOf(`${'a'.repeat(116)}e\u0301\u0323x`)?.name).toBe('a'.repeat(116))
    expect(nameOf(`${'a'.repeat(110)}👩‍👩‍👧`)?.name).toBe(`${'a'.repeat(110)}👩`)
  })

  test('a claim is named after its short form, without ellipsis or full stop', () => {
    const long = `${'word '.repeat(30)}end.`
    const [named] = fileNames([aNote('claim', { title: long })]).values()
    expect(named).toMatchObject({ name: 'word '.repeat(12).trim(), why: null })
    const [short] = fileNames([aNote('claim', { title: long, short: 'In short.' })]).values()
    expect(short).toMatchObject({ name: 'In short', why: null })
  })

  test('those that would share a name all carry their id, whatever the folder, case or form', () => {
    const notes = [aNote('place', { id: noteId(1), title: 'Café' }), aNote('event', { id: noteId(2), title: 'CAFE\u0301' })]
    expect([...fileNames(notes).values()].map(({ path, why }) => [path, why])).toEqual([
      ['places/Café--000001.md', 'taken'],
      ['events/CAFÉ--000002.md', 'taken'],
    ])
  })

  test('are safe everywhere and each its own', () => {
    fc.assert(
      fc.property(anyNamedNotes, (notes) => {
        const names = [...fileNames(notes).values()].map(({ name }) => name)
        expect(names.length).toBe(notes.length)
        expect(new Set(names.map((name) => name.normalize('NFD').toLowerCase())).size).toBe(names.length)
        for (const name of names) {
          expect(name).not.toMatch(/[<>:"/\\|?*#^[\]%\p{Cc}\p{Cs}]|^[. ]|[. ]$|^$/u)
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
          expect(bytes(`${name}.md`)).toBeLessThanOrEqual(longestFileName)
          expect(name.normalize('NFC')).toBe(name)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('attachments keep their ends, and no two have one name', () => {
  const names = new AttachmentNames(['photo.jpg'])
  expect(names.give('Photo.JPG', 'abcdef0123')).toBe('Photo--abcdef.JPG')
  expect(names.give('scan.pdf', 'abcdef0123')).toBe('scan.pdf')
  expect(names.give('SCAN.pdf', 'abcdef0123')).toBe('SCAN--abcdef.pdf')
  expect(names.give('scan.pdf', 'abcdef0123')).toBe('scan--abcdef0123.pdf')
  expect(names.give('../../etc/passwd', '1234567890')).toBe('-..-etc-passwd')
  expect(names.give('', '1234567890')).toBe('file')
  expect(bytes(names.give(`${'я'.repeat(200)}.jpeg`, '1'))).toBeLessThanOrEqual(longestFileName)
})
