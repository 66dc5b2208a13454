import { credentials } from './session.ts'

/** The bytes behind an address of ours. Rejects where they are not there. */
export async function fetchFile(path: string): Promise<Blob> {
  const answer = await fetch(path, { headers: credentials() })
  if (!answer.ok) throw new TypeError(`no file: ${answer.status}`)
  return answer.blob()
}

/** Hands bytes to the person as a download of that name. */
export function saveAs(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Streams a file into the vault; answers its name there. */
export async function putFile(file: File, signal?: AbortSignal): Promise<{ readonly file: string; readonly size: number }> {
  const answer = await fetch('/files', {
    method: 'PUT',
    headers: { ...credentials(), 'content-type': 'application/octet-stream' },
    body: file,
    ...(signal ? { signal } : {}),
  })
  if (!answer.ok) throw new TypeError(`not stored: ${answer.status}`)
  const stored: unknown = await answer.json()
  const { file: name, size } = stored as { file?: unknown; size?: unknown }
  if (typeof name !== 'string' || typeof size !== 'number') throw new TypeError('not stored')
  return { file: name, size }
}
