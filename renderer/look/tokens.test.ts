import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

/** What the sheet says of each token. */
const said = new Map(
  [...css.slice(0, css.indexOf('@media')).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, token = '', value = '']) => [token, value]),
)

/** The colours of a theme, by token; one token may be another, and a colour is of both themes or names one for each. */
function coloursOf(theme: 'light' | 'dark'): { readonly [token: string]: string } {
  const colour = /^(#[0-9a-f]{6})$|^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/
  const follow = (value: string): string => value.replace(/^var\((--[\w-]+)\)$/, (_, token) => follow(said.get(token) ?? ''))
  return Object.fromEntries(
    [...said].flatMap(([token, value]) => {
      const [whole, both, light = both, dark = both] = colour.exec(follow(value)) ?? []
      return whole ? [[token, { light, dark }[theme] ?? '']] : []
    }),
  )
}

const light = coloursOf('light')
const themes = { light, dark: coloursOf('dark') }

/** Relative luminance: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const tokens = (begin: string) => Object.keys(light).filter((token) => token.startsWith(begin))
const grounds = ['--ground', '--paper', '--raised', '--hover', '--accent-soft']

/** Which words stand on which ground. */
const words: readonly (readonly [ink: readonly string[], ground: readonly string[]])[] = [
  [['--ink', '--ink-soft', '--accent', ...tokens('--kind-'), ...tokens('--status-'), ...tokens('--code-')], grounds],
  // What is faint is made soft ink on what is chosen.
  [['--ink-faint'], grounds.filter((ground) => ground !== '--accent-soft')],
  [['--danger'], ['--ground', '--paper', '--raised', '--danger-soft']],
  [['--warn'], ['--paper', '--raised', '--warn-soft']],
  [['--ink', '--ink-soft'], ['--mark']],
  [['--on-fill'], ['--fill', '--fill-hover', '--danger-fill']],
  [['--paper'], ['--accent']],
]
/** Edges without which one would not see where to write, or what has the focus (WCAG 1.4.11). */
const edges: typeof words = [
  [
    ['--line-field', '--accent'],
    ['--ground', '--paper', '--raised'],
  ],
]

function faint(theme: { readonly [token: string]: string }, pairs: typeof words, least: number): string[] {
  return pairs.flatMap(([inks, under]) =>
    inks.flatMap((ink) =>
      under.flatMap((ground) => {
        const found = contrast(theme[ink] ?? '#000000', theme[ground] ?? '#000000')
        return found < least ? [`${ink} on ${ground}: ${found.toFixed(2)}`] : []
      }),
    ),
  )
}

test.each(Object.entries(themes))('in the %s theme all words can be read on what they stand on, and edges be seen', (_name, theme) => {
  expect(faint(theme, words, 4.5)).toEqual([])
  expect(faint(theme, edges, 3)).toEqual([])
})
