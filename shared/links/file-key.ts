import { printableTarget } from './print-link.ts'
import { targetKey } from './target-key.ts'

/** The folded target by which a note's text means a file kept with it: its name, as far as it can stand in a link. */
export const fileKey = (name: string): string => targetKey(printableTarget(name))
