import type { BrowserWindow, Net, Protocol, Session, WebRequest } from 'electron'
import { mirror, newEmitter } from './mirror.ts'
import { record } from './record.ts'

type Listener = NonNullable<typeof record.beforeRequest>

/** As electron.d.ts' `Protocol`. */
export const protocol = mirror<Protocol>('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]) => {
    if (record.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    record.schemes = schemes.map(({ scheme }) => scheme)
  },
  handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
    if (!record.isReady) throw new Error('protocol.handle can only be used when app is ready')
    record.handlers.set(scheme, handler)
  },
  isProtocolHandled: (scheme: string) => record.handlers.has(scheme),
})

/** As electron.d.ts' `Session`; permissions are carried over to the Chromium when a page is opened. */
const defaultSession = mirror<Session>(
  'session',
  {
    protocol,
    webRequest: mirror<WebRequest>('webRequest', {
      onBeforeRequest: (filter: object | Listener, listener?: Listener) => {
        record.beforeRequest = listener ?? (typeof filter === 'function' ? (filter as Listener) : null)
      },
    }),
    setPermissionRequestHandler: (handler: typeof record.permission.request) => {
      record.permission.request = handler
    },
    setPermissionCheckHandler: (handler: typeof record.permission.check) => {
      record.permission.check = handler
    },
    setDevicePermissionHandler: (handler: typeof record.deviceGiven) => {
      record.deviceGiven = handler
    },
    setDisplayMediaRequestHandler: (handler: typeof record.displayMedia) => {
      record.displayMedia = handler
    },
    setSpellCheckerEnabled: (isEnabled: boolean) => {
      record.isSpellChecked = isEnabled
    },
    isSpellCheckerEnabled: () => record.isSpellChecked,
    enableNetworkEmulation: () => {},
    setProxy: async ({ proxyRules }: { proxyRules?: string }) => {
      record.proxy = proxyRules === undefined ? 'DIRECT' : `PROXY ${proxyRules}`
    },
    resolveProxy: async () => record.proxy,
  },
  newEmitter(),
)

/** As electron.d.ts' `session`. */
export const session = mirror<typeof Electron.session>('session', { defaultSession })

/** As electron.d.ts' `Net`: its requests are asked of `webRequest` like those of pages. */
export const net = mirror<Net>('net', {
  fetch: async (address: string) => {
    throw new TypeError((await isCancelled(address, null)) ? 'net::ERR_BLOCKED_BY_CLIENT' : 'net::ERR_INTERNET_DISCONNECTED')
  },
})

/** Whether the program cancels a request. */
export function isCancelled(url: string, window: BrowserWindow | null): Promise<boolean> {
  const ask = record.beforeRequest
  if (!ask) return Promise.resolve(false)
  const contents = window?.webContents
  const details = { url, method: 'GET', ...(contents ? { webContents: contents, webContentsId: contents.id } : {}) }
  return new Promise((resolve) => ask(details, ({ cancel = false }) => resolve(cancel)))
}

/** Electron's names of permissions, and Playwright's. */
const permissions = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
} as const

/** The permissions that the program would give a page, under Playwright's names. */
export function givenPermissions(): string[] {
  const { check, request } = record.permission
  return Object.entries(permissions).flatMap(([permission, names]) => {
    // Electron gives whatever nobody decides.
    let isGiven = check === null ? request === null : check(null, permission, '', {})
    request?.(null, permission, (granted) => (isGiven ||= granted), {})
    return isGiven ? names : []
  })
}
