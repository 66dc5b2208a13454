import { expect } from '@playwright/test'
import type { DesktopHost } from './desktop-host.ts'

/** What the program answers in place of a person, and what it was asked. */
export interface Answers {
  readonly asked: readonly string[]
  readonly opened: readonly string[]
}

const soon = { timeout: 5000 }

/** Puts an answer in place of message boxes, and keeps what would be opened outside. */
export function answerDialogs(host: DesktopHost, response: number): Promise<void> {
  return host.evaluate(({ dialog, shell }, button) => {
    const asked: string[] = []
    const opened: string[] = []
    Reflect.set(globalThis, 'answers', { asked, opened })
    const showMessageBox = async (...given: readonly { readonly detail?: string }[]) => {
      asked.push(given.at(-1)?.detail ?? '')
      return { response: button, checkboxChecked: false }
    }
    Object.assign(dialog, { showMessageBox })
    Object.assign(shell, { openExternal: async (address: string) => void opened.push(address) })
  }, response)
}

export const answersOf = (host: DesktopHost): Promise<Answers> => host.evaluate(() => Reflect.get(globalThis, 'answers'), null)

const switchOf = (host: DesktopHost, name: string) => host.evaluate(({ app }, which) => app.commandLine.getSwitchValue(which), name)

/** Whether the program prevents an event that it is told of as Electron tells it. */
function prevented(host: DesktopHost, event: string, details: object): Promise<boolean> {
  return host.evaluate(
    ({ BrowserWindow }, [name, given]) => {
      const told = { ...given, isPrevented: false, preventDefault: () => void Object.assign(told, { isPrevented: true }) }
      BrowserWindow.getAllWindows()[0]?.webContents.emit(name, told, {}, {})
      return told.isPrevented
    },
    [event, details] as const,
  )
}

/** What a page may ask a person to choose, and how many arguments stand between the event and the answer. */
const choices = [
  ['select-bluetooth-device', 1],
  ['select-hid-device', 1],
  ['select-serial-port', 2],
  ['select-usb-device', 1],
] as const

/** What the program chooses among devices: whether it prevents the system's choice, and the ids it gives. */
function chosen(host: DesktopHost, event: string, between: number): Promise<readonly [boolean, readonly unknown[]]> {
  return host.evaluate(
    ({ BrowserWindow, session }, [name, count]) => {
      const ids: unknown[] = []
      const told = { isPrevented: false, preventDefault: () => void Object.assign(told, { isPrevented: true }) }
      const given = [told, ...Array.from({ length: count }, () => ({})), (id?: unknown) => void ids.push(id ?? '')]
      session.defaultSession.emit(name, ...given)
      BrowserWindow.getAllWindows()[0]?.webContents.emit(name, ...given)
      return [told.isPrevented, ids] as const
    },
    [event, between] as const,
  )
}

/** What must hold of the shell round every page; each fails when what it names is undone. */
export const checks = {
  async policy(host: DesktopHost) {
    const policy = await host.page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
    expect(policy?.replace(/'nonce-[\w-]+'/, "'nonce-N'").split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-N'",
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types ascertain dompurify',
    ])
  },

  async 'a page without Node'(host: DesktopHost) {
    expect(await host.page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window))).toEqual([])
    const sandboxed = await host.evaluate(
      ({ app }) => app.getAppMetrics().map(({ type, sandboxed: is }) => type !== 'Tab' || is !== false),
      null,
    )
    expect(sandboxed).not.toContain(false)
  },

  async redirects(host: DesktopHost) {
    expect(await prevented(host, 'will-redirect', { url: 'https://example.org/' })).toBe(true)
    expect(await prevented(host, 'will-redirect', { url: 'app://bundle/' })).toBe(false)
  },

  async webviews(host: DesktopHost) {
    expect(await prevented(host, 'will-attach-webview', {})).toBe(true)
  },

  async 'the choice of a device'(host: DesktopHost) {
    for (const [event, between] of choices) expect(await chosen(host, event, between), event).toEqual([true, ['']])
  },

  async 'devices at hand'(host: DesktopHost) {
    const devices = await host.page.evaluate(async () => {
      const asked = ['usb', 'hid'].map((name) => Reflect.get(navigator, name).getDevices())
      return (await Promise.all(asked)).flat().length
    })
    expect(devices).toBe(0)
  },

  async 'the screen'(host: DesktopHost) {
    // Chromium asks for a person's hand before it asks the program.
    await host.page.keyboard.press('Shift')
    const shared = await host.page.evaluate(() => navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'given', String))
    expect(shared).not.toBe('given')
  },

  async 'the spell checker'(host: DesktopHost) {
    expect(await host.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled(), null)).toBe(false)
  },

  async requests(host: DesktopHost) {
    const failure = await host.evaluate(({ net }) => net.fetch('https://example.org/').then(String, String), null)
    expect(failure).toContain('ERR_BLOCKED_BY_CLIENT')
  },

  async 'the dead port'(host: DesktopHost) {
    const proxy = await host.evaluate(({ session }) => session.defaultSession.resolveProxy('https://example.org/'), null)
    expect(proxy).toBe('PROXY 127.0.0.1:9')
  },

  async 'names of the network'(host: DesktopHost) {
    expect(await switchOf(host, 'host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  },

  async 'WebRTC of a page'(host: DesktopHost) {
    const policy = await host.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getWebRTCIPHandlingPolicy(),
      null,
    )
    expect(policy).toBe('disable_non_proxied_udp')
  },

  async 'WebRTC of Chromium'(host: DesktopHost) {
    expect(await switchOf(host, 'force-webrtc-ip-handling-policy')).toBe('disable_non_proxied_udp')
  },

  async 'what Chromium does by itself'(host: DesktopHost) {
    expect(await host.evaluate(({ app }) => app.commandLine.hasSwitch('disable-background-networking'), null)).toBe(true)
  },

  async permissions(host: DesktopHost) {
    const states = await host.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']
      const asked = names.map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName }) // names that TypeScript's list lacks
        return `${name} ${state}`
      })
      return [...(await Promise.all(asked)), await Notification.requestPermission()]
    })
    expect(states.filter((state) => /granted|prompt/.test(state))).toEqual([])
  },

  async 'opening windows'(host: DesktopHost) {
    await answerDialogs(host, 1)
    const before = host.windows().length
    // The stand-in's is there for a moment even where it is refused; only then is there something to count.
    const opened = host.context.waitForEvent('page', soon).catch(() => null)
    await host.page.evaluate(() => void window.open('https://example.org/one'))
    await expect.poll(async () => (await answersOf(host)).asked).toEqual(['https://example.org/one'])
    await opened
    await expect.poll(() => host.windows().length, soon).toBe(before)
    expect((await answersOf(host)).opened).toEqual([])
  },

  // The last: undone, it leads the page away.
  async navigation(host: DesktopHost) {
    const home = host.page.url()
    await host.evaluate(({ BrowserWindow }) => {
      const seen: [string, boolean][] = []
      Reflect.set(globalThis, 'navigations', seen)
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.on('will-frame-navigate', (event) => void seen.push([event.url, event.defaultPrevented]))
    }, null)
    for (const address of ['https://example.org/', 'http://app.example/']) {
      await host.page.evaluate((to) => location.assign(to), address)
      const seen = () => host.evaluate(() => Reflect.get(globalThis, 'navigations'), null)
      await expect.poll(seen, soon).toContainEqual([address, true])
    }
    expect(await host.page.evaluate(() => location.href)).toBe(home)
  },
}

export type CheckName = keyof typeof checks
