import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '#shared/markdown/render-markdown.ts'
import { alignTable } from './align-table.ts'
import { displayWidth } from './display-width.ts'
import { printTable } from './print-table.ts'
import { cellPlaces, readTable } from './table-grid.ts'

function aligned(lines: readonly string[]): readonly string[] {
  const changes = alignTable(lines).toReversed()
  return lines.map((text, line) =>
    changes
      .filter((change) => change.line === line)
      .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text),
  )
}

const atom = fc.constantFrom(
  'a',
  'bc',
  '[[d\\|e]]',
  '[[f',
  '`g\\|h`',
  '`i',
  '\\',
  '\\\\',
  '*j*',
  '%% k',
  ' ',
  '\t',
  '漢字',
  'é',
  '👩‍👩‍👧',
  'אב',
  '&',
  '<b>',
  ':-',
  '-',
)
const cell = fc.array(atom, { maxLength: 4 }).map((atoms) => atoms.join(''))
const row = fc
  .tuple(fc.array(cell, { maxLength: 5 }), fc.constantFrom('', '|', '| '), fc.constantFrom('', '|', ' | '), fc.constantFrom('|', ' | '))
  .map(([cells, before, after, between]) => before + cells.join(between) + after)
  // Another block would end the table, and a blank line does.
  .filter((text) => text.trim() !== '' && !/^ *([-+*>#\t]|`{3}| {4}|<|$)/.test(text))
const delimiters = fc
  .array(fc.constantFrom('---', ':-', '-:', ':-:', '------'), { minLength: 1, maxLength: 4 })
  .map((columns) => `|${columns.join('|')}|`)
const table = fc
  .tuple(delimiters, fc.array(row, { maxLength: 5 }))
  .chain(([delimiter, rows]) => fc.tuple(fc.constant(delimiter), fc.array(cell, { minLength: 4, maxLength: 4 }), fc.constant(rows)))
  .map(([delimiter, heads, rows]) => [`|${heads.slice(0, delimiter.split('|').length - 2).join('|')}|`, delimiter, ...rows])
  .filter((lines) => readTable(lines) !== null)

/** What is read of a table: blanks count for nothing. */
const read = (lines: readonly string[]) =>
  renderMarkdown(lines.join('\n'))
    .replace(/data-at="\d+"/g, '')
    .replace(/\s+/g, ' ')

describe('a table whose columns are made even', () => {
  it('says the same', () => {
    fc.assert(
      fc.property(table, (lines) => {
        expect(read(aligned(lines))).toBe(read(lines))
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same grid, as it would be printed, and even already', () => {
    fc.assert(
      fc.property(table, (lines) => {
        const even = aligned(lines)
        const grid = readTable(lines)
        expect(readTable(even)).toEqual(grid)
        expect(even).toEqual(grid && printTable(grid))
        expect(alignTable(even)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('keeps whoever stands in a text at the same letter', () => {
    fc.assert(
      fc.property(table, (lines) => {
        const changes = alignTable(lines)
        for (const [line, text] of lines.entries()) {
          if (line === 1) continue
          for (const [from, to] of cellPlaces(text)) {
            if (from === to) continue
            expect(changes.filter((one) => one.line === line && one.from < to && one.to > from)).toEqual([])
          }
        }
      }),
    )
  })

  it('counts columns as they are seen, keeps cells past the last, and lets one long cell not widen all', () => {
    expect(aligned(['a|漢字|é', '-|:-:|-:', '1|2|3|4', 'x'])).toEqual([
      '| a   | 漢字 |   é |',
      '| --- | :--: | --: |',
      '| 1   |  2   |   3 | 4   |',
      '| x   |      |     |',
    ])
    const long = 'w'.repeat(100)
    expect(aligned(['|a|', '|-|', `|${long}|`])).toEqual([`| a${' '.repeat(59)} |`, `| ${'-'.repeat(60)} |`, `| ${long} |`])
  })

  it('is left alone where it is none, or holds blanks that would be lost', () => {
    expect(alignTable(['|a|b|', '|-|'])).toEqual([])
    expect(alignTable(['a|b', '-|-', 'c|\u00a0'])).toEqual([])
  })
})

it.each([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['漢字', 4],
  ['한', 2],
  ['ｱ', 1],
  ['Ａ', 2],
  ['👩‍👩‍👧', 2],
  ['שלום', 4],
  ['\u200d', 0],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})
