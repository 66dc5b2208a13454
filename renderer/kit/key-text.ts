const isMac = /Mac|iP(hone|ad)/.test(globalThis.navigator?.userAgent ?? '')

/** Keys as they stand on this keyboard. */
export function keyText(keys: string): string {
  const arrows = keys.replace('ArrowUp', '↑').replace('ArrowDown', '↓').replace('ArrowLeft', '←').replace('ArrowRight', '→')
  return isMac ? arrows.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥') : arrows.replace('Mod', 'Ctrl')
}
