/**
 * The part of the web platform that Node, Electron and browsers share, and all that shared and core may use of it: no fetch, no sockets,
 * no document, no process. Included in those two projects only.
 */
interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}
declare const AbortSignal: { any(signals: AbortSignal[]): AbortSignal }
interface AbortController {
  readonly signal: AbortSignal
  abort(reason?: unknown): void
}
declare const AbortController: { new (): AbortController }
interface Headers {
  get(name: string): string | null
  set(name: string, value: string): void
  has(name: string): boolean
  delete(name: string): void
  [Symbol.iterator](): IterableIterator<[string, string]>
}
declare const Headers: { new (init?: Headers | [string, string][] | Record<string, string>): Headers }
interface ReadableStreamDefaultController<R> {
  enqueue(chunk: R): void
  close(): void
  error(reason: unknown): void
}
interface ReadableStream<R = unknown> extends AsyncIterable<R> {
  cancel(reason?: unknown): Promise<void>
}
declare const ReadableStream: {
  new <R>(
    source: {
      start?(controller: ReadableStreamDefaultController<R>): void | Promise<void>
      pull?(controller: ReadableStreamDefaultController<R>): void | Promise<void>
      cancel?(reason: unknown): void | Promise<void>
    },
    strategy?: { highWaterMark?: number },
  ): ReadableStream<R>
}
interface Blob {
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
  text(): Promise<string>
}
declare const Blob: { new (parts: (Uint8Array<ArrayBuffer> | string)[], options?: { type?: string }): Blob }
interface File extends Blob {
  readonly name: string
}
type FormData = object
interface Request {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly signal: AbortSignal
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | null
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}
declare const Request: {
  new (
    url: string | Request,
    init?: { method?: string; headers?: Headers; body?: Uint8Array<ArrayBuffer> | string | null; signal?: AbortSignal },
  ): Request
}
interface Response {
  readonly status: number
  readonly ok: boolean
  readonly headers: Headers
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | null
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}
declare const Response: {
  new (
    body?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | string | null,
    init?: { status?: number; headers?: Headers | Record<string, string> },
  ): Response
}
interface URLSearchParams {
  get(name: string): string | null
  has(name: string): boolean
}
interface URL {
  readonly pathname: string
  readonly searchParams: URLSearchParams
  readonly host: string
  readonly origin: string
  readonly href: string
  readonly protocol: string
  readonly hash: string
}
declare const URL: { new (url: string, base?: string): URL; canParse(url: string, base?: string): boolean }
declare const TextDecoder: { new (label?: string, options?: { fatal?: boolean }): { decode(bytes: Uint8Array): string } }
declare const TextEncoder: { new (): { encode(text: string): Uint8Array<ArrayBuffer> } }
declare function setTimeout(run: () => void, milliseconds: number): unknown
declare function clearTimeout(timer: unknown): void
declare function queueMicrotask(run: () => void): void
declare function structuredClone<T>(value: T): T
declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> }
}
