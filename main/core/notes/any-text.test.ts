import { expect, test } from 'vitest'
import { nameProblem } from '#shared/notes/value-rules.ts'
import { aCore } from '../../../e2e/builders/core.ts'

/** Strings that have broken programs: numbers in disguise, code, scripts, marks, directions, planes, nothings. Our own choice. */
const strings = [
  'null',
  'undefined',
  'NaN',
  '1e309',
  '0x10',
  '-0',
  'true',
  '__proto__',
  'constructor',
  'CON',
  '../../etc/passwd',
  '%00%2e%2e',
  '<script>alert(1)</script>',
  "'; DROP TABLE notes; --",
  '{{7*7}}#{7*7}<%= 7*7 %>',
  '[[',
  ']]',
  '[[|]]',
  '[[a]] | b # c',
  '"double" and \'single\' and `back`',
  'Ærøskøbing, Łódź, İstanbul, straße',
  'Київ Ґанок Їжак',
  'Тверь',
  '北京市朝陽區',
  'กรุงเทพมหานคร',
  '서울특별시',
  'القدس \u200Fيمين',
  'עִבְרִית',
  '\u202Eright to left\u202C',
  '\u200B\u200C\u200D\uFEFFzero width',
  'e\u0301 decomposed',
  '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '𝒳𝕐𝓩',
  'Z̸̢͉a̴l̶g̷o̵',
  'lone \uD800 surrogate',
  '',
  '   ',
  'two\nlines',
  'tab\there',
  'nul\u0000',
  'bell\u0007',
  'line\u2028separator',
  'x'.repeat(501),
]

test.each(strings.map((text) => [text]))('%j comes back unchanged after closing and opening, or is refused by name', async (text) => {
  const made = await aCore()
  const problem = nameProblem(text)
  const create = (title: string, rest: { tags?: string[]; aliases?: string[] }) =>
    made.api.notes.create({
      kind: 'person',
      title,
      body: text,
      tags: rest.tags ?? [],
      fields: { aliases: (rest.aliases ?? []).map((name, n) => ({ id: `a${n}`, name, language: '', remark: '' })) },
    })
  if (problem) {
    const refusal = { code: 'INVALID', data: { said: { code: `value.${problem}` } } }
    await expect(create(text, {})).rejects.toMatchObject(refusal)
    await expect(create('A', { tags: [text] })).rejects.toMatchObject(refusal)
    await expect(create('A', { aliases: [text] })).rejects.toMatchObject(refusal)
  }
  const { id } = problem ? await create('A', {}) : await create(text, { tags: [text], aliases: [`${text} too`.slice(-500)] })
  const again = await made.reopen()
  const { note, body } = await again.api.notes.get({ id })
  expect(body).toBe(text)
  if (!problem)
    expect([note.title, note.tags, note.aliases.map(({ name }) => name)]).toEqual([text.trim(), [text], [`${text} too`.slice(-500)]])
  await again.core.close()
})
