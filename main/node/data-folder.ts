import { isAbsolute, join } from 'node:path'

/** Where programs keep their data, by platform: XDG (specifications.freedesktop.org/basedir-spec), Application Support, APPDATA. */
export function dataFolder(platform: NodeJS.Platform, home: string, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Ascertain')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Ascertain')
  // A relative one is to be ignored, says the specification.
  const xdg = env.XDG_DATA_HOME
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.local', 'share'), 'ascertain')
}
