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

  async 'opening windows'(host: DesktopHost) {
    await answerDialogs(host, 1)
    const before = host.windows().length
    await host.page.evaluate(() => void window.open('https://example.org/one'))
    await expect.poll(async () => (await answersOf(host)).asked, soon).toEqual(['https://example.org/one'])
    await expect.poll(() => host.windows().length, soon).toBe(before)
    expect((await answersOf(host)).opened).toEqual([])
  },

  async requests(host: DesktopHost) {
    const failure = await host.evaluate(({ net }) => net.fetch('https://example.org/').then(String, String), null)
    expect(failure).toContain('ERR_BLOCKED_BY_CLIENT')
    const { proxy, resolver, webrtc } = await host.evaluate(async ({ app, BrowserWindow, session }) => {
      const [window] = BrowserWindow.getAllWindows()
      return {
        proxy: await session.defaultSession.resolveProxy('https://example.org/'),
        resolver: app.commandLine.getSwitchValue('host-resolver-rules'),
        webrtc: window?.webContents.getWebRTCIPHandlingPolicy(),
      }
    }, null)
    expect([proxy, resolver, webrtc]).toEqual(['PROXY 127.0.0.1:9', 'MAP * ~NOTFOUND', 'disable_non_proxied_udp'])
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
}

export type CheckName = keyof typeof checks
