import { say } from '#shared/messages/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { kindLooks } from './kinds.ts'

/** The sign of a kind in its colour. `named` where no word beside it says the kind. */
export function KindIcon({ kind, size = 16, named = false }: { readonly kind: Kind; readonly size?: number; readonly named?: boolean }) {
  const { icon: Icon, colour } = kindLooks[kind]
  const name = named ? { role: 'img', 'aria-label': say(`kind.${kind}`) } : { 'aria-hidden': true }
  return <Icon className="kind-icon" size={size} stroke={1.75} style={{ color: `var(${colour})` }} {...name} />
}
