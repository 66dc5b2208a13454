import type { BrowserContext, Page } from '@playwright/test'
import type { BrowserWindow, OnBeforeRequestListenerDetails, WebContents, WindowOpenHandlerResponse } from 'electron'

/** One page of the program as the stand-in keeps it. */
export interface StandInPage {
  readonly window: BrowserWindow
  readonly contents: WebContents
  readonly openHandler: (details: { url: string }) => Pick<WindowOpenHandlerResponse, 'action'>
  /** The program itself leads it to an address: no guard is asked. */
  isDriven: boolean
}

/** What the program has told Electron so far; one program a process. */
export const record = {
  isReady: false,
  isSandboxed: false,
  schemes: [] as readonly string[],
  handlers: new Map<string, (request: Request) => Response | Promise<Response>>(),
  beforeRequest: null as ((details: Partial<OnBeforeRequestListenerDetails>, answer: (said: { cancel?: boolean }) => void) => void) | null,
  permission: {
    request: null as ((contents: unknown, permission: string, answer: (granted: boolean) => void, details: unknown) => void) | null,
    check: null as ((contents: unknown, permission: string, origin: string, details: unknown) => boolean) | null,
  },
  proxy: 'DIRECT',
  /** Of one device of each sort, which the stand-in imagines. */
  deviceGiven: null as ((details: { deviceType: string; origin: string; device: object }) => boolean) | null,
  displayMedia: null as ((request: object, answer: (streams: { video?: unknown } | null) => void) => void) | null,
  isSpellChecked: true,
  /** By Playwright's page. */
  pages: new Map<Page, StandInPage>(),
  context: null as BrowserContext | null,
  /** Of the loopback server that serves the schemes. */
  port: 0,
}

/** `app://bundle/x` as the Chromium here knows it: it takes no scheme that it was not built with. */
export function toLoopback(address: string): string {
  return address.replace(/^([a-z][\w-]*):\/\/([^/?#]*)/, (whole, scheme, host) =>
    record.schemes.includes(scheme) ? `http://${host}.${scheme}.localhost:${record.port}` : whole,
  )
}

/** The other way: what the program is told. */
export function fromLoopback(address: string): string {
  const [found, host, scheme = '', port] = /^http:\/\/(.+)\.([\w-]+)\.localhost:(\d+)(?=[/?#]|$)/.exec(address) ?? []
  if (found === undefined || Number(port) !== record.port || !record.schemes.includes(scheme)) return address
  return `${scheme}://${host}${address.slice(found.length)}`
}
