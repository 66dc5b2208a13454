import './dialogs/dialogs.css'
import { useEffect } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import type { VaultState } from '#shared/api/vault.ts'
import { CommandKeys } from '#ui/kit/CommandKeys.tsx'
import { useDialogs } from './dialog-store.ts'
import { AboutDialog } from './dialogs/AboutDialog.tsx'
import { CaptureDialog } from './dialogs/CaptureDialog.tsx'
import { CompareDialog } from './dialogs/CompareDialog.tsx'
import { EmptyTrashDialog } from './dialogs/EmptyTrashDialog.tsx'
import { ExportDialog } from './dialogs/ExportDialog.tsx'
import { KindDialog } from './dialogs/KindDialog.tsx'
import { MergeDialog } from './dialogs/MergeDialog.tsx'
import { NewNoteDialog } from './dialogs/NewNoteDialog.tsx'
import { RenameDialog } from './dialogs/RenameDialog.tsx'
import { StepsDialog } from './dialogs/StepsDialog.tsx'
import { TrashDialog } from './dialogs/TrashDialog.tsx'
import { Palette } from './palette/Palette.tsx'
import { ReplaceDialog } from './replace/ReplaceDialog.tsx'

/** The dialog that is open, if any. */
export function Dialogs({ vault }: { readonly vault: VaultState }) {
  const { dialog, open } = useDialogs()
  const [path] = useHashLocation()
  const onClose = () => open(null)
  // Following a link of a dialog leaves it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the place changes
  useEffect(() => () => open(null), [path])
  switch (dialog?.is) {
    case undefined:
      return null
    case 'new-note':
      return <NewNoteDialog vault={vault.id} kind={dialog.kind} onClose={onClose} />
    case 'merge':
      return <MergeDialog survivor={dialog.survivor} onClose={onClose} />
    case 'compare':
      return <CompareDialog id={dialog.note} onClose={onClose} />
    case 'rename':
      return <RenameDialog id={dialog.note} onClose={onClose} />
    case 'kind':
      return <KindDialog id={dialog.note} onClose={onClose} />
    case 'export':
      return <ExportDialog what={dialog.what} onClose={onClose} />
    case 'trash':
      return <TrashDialog id={dialog.note} onClose={onClose} />
    case 'empty-trash':
      return <EmptyTrashDialog onClose={onClose} />
    case 'replace':
      return <ReplaceDialog asked={dialog.asked} onClose={onClose} />
    case 'steps':
      return <StepsDialog onClose={onClose} />
    case 'capture':
      return <CaptureDialog onClose={onClose} />
    case 'about':
      return <AboutDialog onClose={onClose} />
    case 'keys':
      return <CommandKeys onClose={onClose} />
    case 'palette':
      return <Palette vault={vault} kind={dialog.kind} onClose={onClose} />
  }
}
