import { isObject } from '#shared/base/json.ts'
import { keepText, keptText, readKept } from '#ui/data/kept.ts'
import { windowStore } from '#ui/kit/window-store.ts'

/** The parts of the window beside the note. */
export const partNames = ['sidebar', 'list', 'inspector'] as const
export type PartName = (typeof partNames)[number]

/** How a part stands: its width in pixels, null as the style has it; and whether it is shown. */
interface Part {
  readonly width: number | null
  readonly isShown: boolean
}
export type Layout = { readonly [name in PartName]: Part }

/** In pixels: no part gets so narrow that it cannot be read, or so wide that nothing is left for the note. `usual` is about what the style gives it. */
export const widths: { readonly [name in PartName]: { readonly least: number; readonly most: number; readonly usual: number } } = {
  sidebar: { least: 150, most: 420, usual: 216 },
  list: { least: 190, most: 640, usual: 340 },
  inspector: { least: 200, most: 560, usual: 290 },
}

const key = 'ascertain.layout'
const plain: Layout = {
  sidebar: { width: null, isShown: true },
  list: { width: null, isShown: true },
  inspector: { width: null, isShown: true },
}
const layout = windowStore(() => readLayout(keptText(key)))

/** How the window is divided, on this computer. */
export const useLayout = (): Layout => layout.useNow()
export const layoutNow = (): Layout => layout.now()

export function turnPart(name: PartName): void {
  const before = layout.now()
  keep({ ...before, [name]: { ...before[name], isShown: !before[name].isShown } })
}

export function widenPart(name: PartName, width: number): void {
  const before = layout.now()
  const { least, most } = widths[name]
  keep({ ...before, [name]: { ...before[name], width: Math.round(Math.max(least, Math.min(most, width))) } })
}

/** Reads what was stored; of anything else what can be understood. */
export function readLayout(text: string | null): Layout {
  const value = readKept(text)
  const part = (name: PartName): Part => {
    const given = isObject(value) ? value[name] : null
    if (!isObject(given)) return plain[name]
    const { least, most } = widths[name]
    const isWidth = typeof given.width === 'number' && given.width >= least && given.width <= most
    return { width: isWidth ? Number(given.width) : null, isShown: given.isShown !== false }
  }
  return { sidebar: part('sidebar'), list: part('list'), inspector: part('inspector') }
}

function keep(next: Layout): void {
  layout.set(next)
  keepText(key, JSON.stringify(next))
}
