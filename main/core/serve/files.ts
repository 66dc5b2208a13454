import type { Parts } from '#core/parts.ts'
import type { Files } from '#core/ports.ts'

const HASH = /^[0-9a-f]{64}$/

/**
 * Attachments and archives. `PUT /files` streams one in and answers `{ file, size }`; `GET /files/<sha256>` gives an attachment,
 * `GET /files/download/<sha256>` an archive that an export made. Attachments are data, never code (writing.md 21): always as a download, under a policy that
 * lets nothing run; the window shows images from the bytes.
 */
export async function serveFile(request: Request, { ports: { storage } }: Parts): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (request.method === 'PUT') return pathname === '/files' ? put(request, storage.files) : new Response(null, { status: 404 })
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
  const download = pathname.startsWith('/files/download/')
  const file = pathname.slice(download ? '/files/download/'.length : '/files/'.length)
  if (!HASH.test(file)) return new Response(null, { status: 404 })
  return give(file, download ? storage.scratch : storage.files, request.method === 'HEAD')
}

async function put(request: Request, files: Files): Promise<Response> {
  if (!request.body) return new Response(null, { status: 400 })
  const answer = await files.put(request.body)
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } })
}

async function give(file: string, files: Files, headOnly: boolean): Promise<Response> {
  const found = await files.get(file)
  if (!found) return new Response(null, { status: 404 })
  const headers = new Headers({
    'content-type': 'application/octet-stream',
    'content-length': String(found.size),
    'content-disposition': 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    'x-stream': '1',
  })
  return new Response(headOnly ? null : streamOf(found.bytes), { headers })
}

function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = bytes[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next()
        if (done) controller.close()
        else controller.enqueue(value.slice())
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
