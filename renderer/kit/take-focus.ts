/**
 * As a `ref`: what appears in place of what had the focus takes it. `data-autofocus` of a dialog counts only when it opens, and a dialog whose
 * step changes would leave the focus nowhere.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
