import type { Page, Request } from '@playwright/test'

/** Milliseconds in which nothing is asked and nothing changes: then all of it was shown. */
const quiet = 150
/** Milliseconds between two looks, as looking takes time from what is measured. */
const between = 25
/** Milliseconds after which nothing more is expected. */
const longest = 20_000

/** What the page tells of a key and what came of it, by its own clock; 0: not yet. */
interface Seen {
  readonly began: number
  readonly changed: number
  readonly painted: number
}

/** Measures from a key, or a press of the mouse, to the frame that shows the last of what it changed in one part of the page. */
export class PaintWatch {
  readonly #page: Page
  readonly #asked = new Set<Request>()
  #answered = 0

  constructor(page: Page) {
    this.#page = page
    // The stream of events never ends.
    page.on('request', (request) => {
      if (request.url().includes('/rpc/') && !request.url().includes('/watch')) this.#asked.add(request)
    })
    const done = (request: Request) => {
      if (this.#asked.delete(request)) this.#answered = performance.now()
    }
    page.on('requestfinished', done)
    page.on('requestfailed', done)
  }

  /** @param region a CSS selector of the part; null where nothing in it changed */
  async time(region: string, act: () => Promise<unknown>): Promise<number | null> {
    await this.#page.evaluate(watch, region)
    await act()
    const until = performance.now() + longest
    while (performance.now() < until) {
      await new Promise((done) => setTimeout(done, between))
      const { began, changed, painted, now } = await this.#page.evaluate(look)
      const isQuiet = this.#asked.size === 0 && performance.now() - this.#answered > quiet && now - Math.max(began, changed) > quiet
      if (isQuiet && began > 0) return changed > 0 && painted >= changed ? painted - began : null
    }
    throw new Error(`${region} never came to rest`)
  }
}

/** Runs in the page. */
function watch(region: string): void {
  const seen = { began: 0, changed: 0, painted: 0 }
  Reflect.get(globalThis, 'paintWatch')?.stop()
  const begin = ({ timeStamp }: Event) => {
    if (seen.began === 0) seen.began = timeStamp
  }
  const isIn = (node: Node): boolean => {
    const element = node instanceof Element ? node : node.parentElement
    return element?.closest(region) != null
  }
  const observer = new MutationObserver((changes) => {
    if (seen.began === 0) return
    const touched = changes.some(
      ({ target, addedNodes }) =>
        isIn(target) || [...addedNodes].some((node) => node instanceof Element && (node.matches(region) || node.querySelector(region))),
    )
    if (!touched) return
    seen.changed = performance.now()
    requestAnimationFrame(() => {
      const drawn = new MessageChannel()
      drawn.port1.onmessage = () => {
        seen.painted = performance.now()
      }
      drawn.port2.postMessage(null)
    })
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  const events = ['keydown', 'pointerdown'] as const
  for (const event of events) addEventListener(event, begin, { capture: true })
  const stop = () => {
    observer.disconnect()
    for (const event of events) removeEventListener(event, begin, { capture: true })
  }
  Object.assign(globalThis, { paintWatch: { seen, stop } })
}

/** Runs in the page. */
function look(): Seen & { readonly now: number } {
  return { ...Reflect.get(globalThis, 'paintWatch').seen, now: performance.now() }
}
