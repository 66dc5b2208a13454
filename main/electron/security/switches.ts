import type { App } from 'electron'

/** What Chromium itself must not do, whatever a page asks: resolve a name, or reach out by WebRTC. Before the app is ready. */
export function shutSwitches({ commandLine }: App): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  commandLine.appendSwitch('disable-background-networking')
}
