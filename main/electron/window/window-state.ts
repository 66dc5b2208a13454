import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Where a window stands, in device-independent pixels. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Size = Pick<Rectangle, 'width' | 'height'>

/** How the last window was left; without `bounds` the system places it. */
export interface WindowState {
  readonly bounds: Rectangle | null
  readonly isMaximized: boolean
}

/** The least a window is used at. */
export const smallest = { width: 720, height: 480 } as const
export const usual = { width: 1280, height: 860 } as const
/** So much of a window must lie on a screen for a person to get hold of it. */
const grip = 80

const fresh: WindowState = { bounds: null, isMaximized: false }

/** The state kept in a file; a fresh one where there is none or it is damaged: nothing but a place is lost. */
export function readWindowState(file: string): WindowState {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof kept !== 'object' || kept === null) return fresh
    const { bounds, isMaximized } = kept as { bounds?: unknown; isMaximized?: unknown }
    return { bounds: isRectangle(bounds) ? bounds : null, isMaximized: isMaximized === true }
  } catch {
    return fresh
  }
}

/** Keeps the state; where it cannot be kept, the next window opens as before. */
export function keepWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, `${JSON.stringify(state)}\n`)
    renameSync(`${file}.new`, file)
  } catch {
    // A place on the screen is no reason to trouble anybody.
  }
}

/** The bounds to open with: those kept, where they still lie on a screen. */
export function placeOn(bounds: Rectangle | null, screens: readonly Rectangle[]): Size | Rectangle {
  if (bounds === null) return usual
  const width = Math.max(bounds.width, smallest.width)
  const height = Math.max(bounds.height, smallest.height)
  const isReachable = screens.some(
    (screen) =>
      Math.min(bounds.x + width, screen.x + screen.width) - Math.max(bounds.x, screen.x) >= grip &&
      bounds.y >= screen.y &&
      bounds.y <= screen.y + screen.height - grip,
  )
  return isReachable ? { x: bounds.x, y: bounds.y, width, height } : { width, height }
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false
  return ['x', 'y', 'width', 'height'].every((name) => Number.isInteger(Reflect.get(value, name)))
}
