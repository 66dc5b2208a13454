import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepWindowState, placeOn, readWindowState, usual } from './window-state.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ascertain-window-state-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bounds = { x: 100, y: 50, width: 900, height: 700 }
const screen = { x: 0, y: 0, width: 1920, height: 1080 }

test('what was kept is read again, also where the folder was not there', () => {
  const file = join(folder, 'new', 'window.json')
  keepWindowState(file, { bounds, isMaximized: true })
  expect(readWindowState(file)).toEqual({ bounds, isMaximized: true })
})

test.each(['', '{', 'null', '[]', '{"bounds":{"x":1}}', '{"bounds":{"x":1.5,"y":0,"width":1,"height":1}}'])(
  'of %j nothing is taken',
  (text) => {
    const file = join(folder, 'window.json')
    writeFileSync(file, text)
    expect(readWindowState(file)).toEqual({ bounds: null, isMaximized: false })
  },
)

test('a window comes back where it was', () => {
  expect(placeOn(bounds, [screen])).toEqual(bounds)
  expect(placeOn({ ...bounds, x: -600 }, [{ ...screen, x: -1920 }, screen])).toEqual({ ...bounds, x: -600 })
})

test('a window whose screen is gone keeps its size and is placed by the system', () => {
  for (const away of [{ x: 3000 }, { x: -880 }, { y: -40 }, { y: 1060 }]) {
    expect(placeOn({ ...bounds, ...away }, [screen])).toEqual({ width: 900, height: 700 })
  }
})

test('a window is never too small to use, and the first has the usual size', () => {
  expect(placeOn({ x: 0, y: 0, width: 10, height: 10 }, [screen])).toMatchObject({ width: 720, height: 480 })
  expect(placeOn(null, [screen])).toEqual(usual)
})
