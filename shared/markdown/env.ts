import type { Env } from 'markdown-it'
import { HeldText } from './held-text.ts'

const none = new HeldText('')

/** What was taken out of the text that is being parsed. */
export function heldIn(env: Env | undefined): HeldText {
  return env?.held instanceof HeldText ? env.held : none
}
