import { afterEach, expect, test } from 'vitest'
import { fieldWords } from '#shared/notes/field-words.ts'
import { onSpoken, say, speak, spoken } from './index.ts'
import { languageOf, localeOf } from './language.ts'

afterEach(() => speak('en', []))

test('the language of the system is spoken where it is one of ours, the first of several that is', () => {
  expect(languageOf('system', ['fr-FR', 'uk-UA', 'en-GB'])).toBe('uk')
  expect(languageOf('system', ['fr-FR'])).toBe('en')
  expect(languageOf('en', ['uk-UA'])).toBe('en')
})

test('numbers and times are those of the reader’s country, where the system’s locale is of the language', () => {
  expect(localeOf('en', ['uk-UA', 'en-AU'])).toBe('en-AU')
  expect(localeOf('uk', ['en-AU'])).toBe('uk')
})

test('another language is spoken from then on, and whoever listens is told', async () => {
  let told = 0
  const leave = onSpoken(() => {
    told += 1
  })
  expect(say('status.saved')).toBe('Saved')
  await speak('uk', ['en-GB'])
  expect(say('status.saved')).toBe('Збережено')
  expect(say('replace.ticked', { ticked: 1234.5, count: 2 })).toBe('1\u00a0234,5 з 2')
  expect(spoken()).toEqual({ language: 'uk', locale: 'uk', direction: 'ltr' })
  await speak('uk', ['en-GB'])
  expect(told).toBe(1)
  leave()
})

test('of two languages asked for at a time the last one is spoken', async () => {
  await Promise.all([speak('uk', []), speak('en', [])])
  expect(say('status.saved')).toBe('Saved')
})

test('a message that is put into another is said in the same language, and several are a list of it', async () => {
  const fields = [{ code: 'field.title' }, fieldWords('aliases.3.name'), 'rev']
  expect(say('kind.kept', { fields })).toBe('Fields that go on: Title, Name (Other names), and rev')
  await speak('uk', [])
  expect(say('value.not-text', { place: fieldWords('attribution.0.who') })).toMatch(/^Хто \(Хто стверджує\)/)
})

test('an unknown code is shown as it is', () => {
  expect(say('no.such')).toBe('no.such')
  expect(say('toString')).toBe('toString')
})

test('pseudo is twice as long and between brackets, with its data and plurals as they were', async () => {
  await speak('pseudo', [])
  expect(say('status.saved')).toBe('⟦ŠáṽéđŠáṽéđ⟧')
  expect(say('status.notes', { count: 2 })).toBe('⟦2 ñóţéšñóţéš⟧')
  expect(say('rename.title', { title: 'Ann' })).toContain('“Ann”')
})

test('mirror writes its words from right to left, and what is put into them as it is', async () => {
  await speak('mirror', [])
  expect(say('rename.title', { title: 'Ann' })).toBe('\u202eŔéñáɱé\u202c “\u2068Ann\u2069”')
  expect(spoken().direction).toBe('rtl')
})
