import type { Event, Session } from 'electron'

/** What a page may load from; developer tools load from their own while the program is not packaged. */
const inside = new Set(['app:', 'blob:', 'data:'])
/** Copying what somebody selected. All else a page can ask for is refused. */
const granted = new Set(['clipboard-sanitized-write'])
/** Nothing listens there: what got past everything else ends here. */
const nowhere = '127.0.0.1:9'

/** Shuts a session: no request leaves this computer, no permission and no device is given. */
export async function shutSession(session: Session, isPackaged: boolean): Promise<void> {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isInside(url, isPackaged) }))
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.on('select-hid-device', (event, _details, choose) => none(event, () => choose(null)))
  session.on('select-serial-port', (event, _ports, _contents, choose) => none(event, () => choose('')))
  session.on('select-usb-device', (event, _details, choose) => none(event, () => choose()))
  // It would fetch dictionaries.
  session.setSpellCheckerEnabled(false)
  session.enableNetworkEmulation({ offline: true })
  await session.setProxy({ mode: 'fixed_servers', proxyRules: nowhere })
}

/** Whether a request stays inside the program. */
export function isInside(address: string, isPackaged: boolean): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  return inside.has(protocol) || (!isPackaged && protocol === 'devtools:')
}

function none(event: Event, choose: () => void): void {
  event.preventDefault()
  choose()
}
