import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Mark } from '#shared/api/search.ts'
import { FoundMarks, type MarkedText } from './found-marks.ts'

/** A text on a page. */
class Page implements MarkedText {
  marks: readonly string[] = []
  at: number | null = null
  revealed: number[] = []
  text: string

  constructor(text: string) {
    this.text = text
  }

  read() {
    return this.text
  }

  show(marks: readonly Mark[], at: number | null) {
    this.marks = marks.map(({ from, to }) => this.text.slice(from, to))
    this.at = at
  }

  reveal(at: number) {
    this.revealed.push(at)
  }
}

let asked: string[] = []
const marksOf = (query: string, text: string): Mark[] =>
  [...text.matchAll(new RegExp(query, 'g'))].map(({ index }) => ({ from: index, to: index + query.length }))
const ask = async (query: string, text: string) => {
  asked.push(text)
  return { marks: marksOf(query, text), isMore: false }
}
const answered = () => vi.advanceTimersByTimeAsync(1000)

describe('marks', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    asked = []
    return () => void vi.useRealTimers()
  })

  test('are asked for a text and a query, and shown in it', async () => {
    const marks = new FoundMarks(ask)
    const page = new Page('an oak, an elm, an oak')
    marks.attach(page)
    expect(asked).toEqual([])
    marks.look('oak')
    await answered()
    expect(page.marks).toEqual(['oak', 'oak'])
    expect(marks.state).toMatchObject({ count: 2, at: null })
    marks.look(null)
    expect([page.marks, marks.state.count]).toEqual([[], 0])
  })

  test('are gone through round the ends, both ways, with the words around', async () => {
    const marks = new FoundMarks(ask)
    const page = new Page('An oak. The oak')
    marks.attach(page)
    marks.look('oak')
    await answered()
    for (const by of [1, 1, 1, -1] as const) marks.step(by)
    expect(page.revealed).toEqual([0, 1, 0, 1])
    expect(marks.state).toMatchObject({ at: 1, around: 'The oak' })
  })

  test('follow what is written, without asking for each letter', async () => {
    const marks = new FoundMarks(ask)
    const page = new Page('oak')
    marks.attach(page)
    marks.look('oak')
    await answered()
    marks.step(1)
    for (const text of ['oak o', 'oak oa', 'oak oak']) {
      page.text = text
      marks.changed()
    }
    await answered()
    expect(asked).toEqual(['oak', 'oak oak'])
    expect([page.marks, marks.state.count, page.at]).toEqual([['oak', 'oak'], 2, 0])
    marks.changed()
    await answered()
    expect(asked).toHaveLength(2)
  })

  test('of a text that was left are not shown in the next one', async () => {
    const marks = new FoundMarks(ask)
    const [read, written] = [new Page('oak'), new Page('oak and oak')]
    const leave = marks.attach(read)
    marks.look('oak')
    leave()
    marks.attach(written)
    await answered()
    expect([read.marks, written.marks]).toEqual([[], ['oak', 'oak']])
  })

  test('that cannot be had leave the text as it is', async () => {
    const marks = new FoundMarks(() => Promise.reject(new Error('down')))
    const page = new Page('oak')
    marks.attach(page)
    marks.look('oak')
    await answered()
    expect([page.marks, marks.state.count]).toEqual([[], 0])
  })
})
