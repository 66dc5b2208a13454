import { fetchFile, saveAs } from '#ui/data/files.ts'
import { tellFailure } from '#ui/kit/notify.ts'

/** Hands a file kept with a note to the person. */
export async function saveAttachment({ file, name }: { readonly file: string; readonly name: string }): Promise<void> {
  try {
    saveAs(await fetchFile(`/files/${file}`), name)
  } catch {
    tellFailure({ code: 'attachment.missing', data: { name } })
  }
}
