/** @returns what gives the focus back to what has it now, unless somebody went elsewhere since, by a link or with the focus */
export function focusBack(): () => void {
  const focused = ownerOf(document.activeElement)
  const { href } = location
  return () => {
    // What is closed is gone a moment later, and the focus with it.
    setTimeout(() => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body
      if (isNowhere && location.href === href && focused?.isConnected) focused.focus({ preventScroll: true })
    })
  }
}

/** Of a menu, which goes as soon as something of it is chosen, its button. */
function ownerOf(focused: Element | null): HTMLElement | null {
  const button = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const owner = button ? document.getElementById(button) : focused
  return owner instanceof HTMLElement ? owner : null
}
