import { expect, test } from 'vitest'
import { deepLinkIn, readDeepLink } from './deep-link.ts'

const vault = '01HZX3V5Q8N4K7M2B9C6D1E0FG'
const note = '01J0A1B2C3D4E5F6G7H8J9K0MN'

test('a link leads to a note of a vault, in capital letters or small', () => {
  expect(readDeepLink(`ascertain://${vault}/note/${note}`)).toEqual({ vault, note })
  expect(readDeepLink(`ascertain://${vault.toLowerCase()}/note/${note.toLowerCase()}/`)).toEqual({ vault, note })
})

test.each([
  '',
  'ascertain://',
  `ascertain://${vault}`,
  `ascertain://${vault}/note/`,
  `ascertain://${vault}/note/${note}/edit`,
  `ascertain://${vault}/note/../../etc`,
  `ascertain://${vault}/trash/${note}`,
  `https://${vault}/note/${note}`,
  ` ascertain://${vault}/note/${note}`,
  `ascertain://user@${vault}/note/${note}`,
])('%j leads nowhere', (address) => {
  expect(readDeepLink(address)).toBeNull()
})

test('it is found among other words', () => {
  expect(deepLinkIn(['electron', '.', '--vault', 'x', `ascertain://${vault}/note/${note}`])).toEqual({ vault, note })
  expect(deepLinkIn(['electron', '.'])).toBeNull()
})
