import type { WebContents } from 'electron'
import { isOurs } from '../scheme.ts'

/**
 * Keeps a page where it is: it opens no window, goes nowhere but to our own pages, holds no webview and is given no device.
 * @param onOutside the person wants to see an address that is not ours
 */
export function guardContents(contents: WebContents, onOutside: (address: string) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (!isOurs(url)) onOutside(url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
