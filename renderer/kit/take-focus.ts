/**
 * As a `ref`: what appears in place of what had the focus takes it. `data-autofocus` of a dialog counts only when it opens, and a dialog whose
 * step changes would leave the focus nowhere. A dialog gives it a moment late, too: of what somebody types at once, the first letter would be lost.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
