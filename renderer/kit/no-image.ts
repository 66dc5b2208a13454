import { say } from '#shared/messages/index.ts'

/** What stands in for a picture that cannot be shown. */
export function noImage(alt: string): HTMLElement {
  const words = document.createElement('span')
  words.className = 'no-image'
  words.textContent = say('note.no-image', { words: alt })
  return words
}
