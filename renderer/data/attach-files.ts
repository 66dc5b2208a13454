import { putFile } from './files.ts'
import { freeName } from './free-name.ts'
import { newItemId } from './item-id.ts'

/** A file kept with a note, as the field `attachments` holds it. */
export interface Attached {
  readonly id: string
  readonly file: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

export interface AttachedFiles {
  readonly stored: readonly Attached[]
  /** Names of those that could not be read or stored. */
  readonly failed: readonly string[]
}

/**
 * Stores files one after the other. Aborting ends it; what is stored by then stays.
 * @param taken names that the note's attachments bear; another file of such a name gets a number
 */
export async function storeFiles(
  files: readonly File[],
  taken: readonly string[],
  onDone: (count: number) => void,
  signal: AbortSignal,
): Promise<AttachedFiles> {
  const names = new Set(taken)
  const stored: Attached[] = []
  const failed: string[] = []
  for (const one of files) {
    if (signal.aborted) break
    try {
      const { file, size } = await putFile(one, signal)
      const name = freeName(one.name, names)
      names.add(name)
      stored.push({ id: newItemId(), file, name, mediaType: one.type, size })
    } catch {
      if (!signal.aborted) failed.push(one.name)
    }
    onDone(stored.length + failed.length)
  }
  return { stored, failed }
}
