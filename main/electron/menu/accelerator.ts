/**
 * Keys of a command as menus write them; undefined where it has none. Of several the one with Ctrl or Command is shown: here no browser
 * takes it away.
 */
export function acceleratorOf(keys: readonly string[]): string | undefined {
  return (keys.find((one) => one.startsWith('Mod+')) ?? keys[0])?.replace('Mod', 'CmdOrCtrl')
}
