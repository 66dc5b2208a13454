/** Text that is in the page for who hears it and for copying, and takes no room. */
export function unseen(text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'sr-only'
  element.textContent = text
  return element
}
