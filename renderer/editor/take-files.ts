import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** What was dropped or pasted: files, and folders that were among them by name. */
export interface Taken {
  readonly files: readonly File[]
  readonly folders: readonly string[]
}

/** Files that are dropped on the text or pasted into it. Where words come along, as from a word processor, the words are meant. */
export function takeFiles(take: (taken: Taken, at: number) => void): Extension {
  return EditorView.domEventHandlers({
    paste({ clipboardData }, view) {
      if (!clipboardData || clipboardData.files.length === 0 || clipboardData.getData('text/plain') !== '') return false
      take(filesOf(clipboardData), view.state.selection.main.to)
      return true
    },
    drop({ dataTransfer, clientX, clientY }, view) {
      if (!dataTransfer || dataTransfer.files.length === 0) return false
      take(filesOf(dataTransfer), view.posAtCoords({ x: clientX, y: clientY }, false))
      return true
    },
  })
}

function filesOf({ items }: DataTransfer): Taken {
  const files: File[] = []
  const folders: string[] = []
  for (const item of items) {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    const file = item.getAsFile()
    if (entry?.isDirectory) folders.push(entry.name)
    else if (file) files.push(file)
  }
  return { files, folders }
}
