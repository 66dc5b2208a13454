import type { Page } from '@playwright/test'
import { record } from './record.ts'

/**
 * Asks the program about devices and the screen as Electron would: a device of each sort is at hand where the program says so, and the screen is shown
 * where it answers with a picture. Without its word no device is given and no screen is shown.
 */
export async function followDevices(page: Page): Promise<void> {
  await page.exposeFunction(
    'standInDevice',
    (deviceType: string) => record.deviceGiven?.({ deviceType, origin: 'app://bundle', device: {} }) ?? false,
  )
  await page.exposeFunction('standInScreen', () => {
    let isShown = false
    record.displayMedia?.({}, (streams) => {
      isShown = streams?.video !== undefined
    })
    return isShown
  })
  await page.addInitScript(() => {
    const ask = async (name: string, ...given: readonly string[]): Promise<boolean> => {
      const told: unknown = Reflect.get(window, name)
      return typeof told === 'function' && (await told(...given)) === true
    }
    for (const type of ['usb', 'hid']) {
      const devices: unknown = Reflect.get(navigator, type)
      if (devices) Object.assign(devices, { getDevices: async () => ((await ask('standInDevice', type)) ? [{}] : []) })
    }
    if (!navigator.mediaDevices) return
    const getDisplayMedia = async () => {
      if (await ask('standInScreen')) return new MediaStream()
      throw new DOMException('Permission denied', 'NotAllowedError')
    }
    Object.assign(navigator.mediaDevices, { getDisplayMedia })
  })
}
