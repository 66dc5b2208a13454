import { IconLink, IconLinkOff } from '@tabler/icons-react'
import { KindIcon } from './KindIcon.tsx'
import { useRefTarget } from './RefTargets.tsx'

/** Shows whether a typed name is pinned to a note, and of which kind. */
export function RefTargetSign({ note }: { readonly note: string | null }) {
  const target = useRefTarget(note)
  if (target?.kind) return <KindIcon kind={target.kind} size={14} />
  return note === null ? <IconLinkOff size={14} aria-hidden className="dim" /> : <IconLink size={14} aria-hidden />
}
