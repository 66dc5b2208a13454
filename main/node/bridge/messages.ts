/**
 * What crosses between the host's thread and the core's, each call under a number of its own. A small body rides in the first message; a
 * longer one follows in chunks, and each chunk costs a credit that the reading side gave. (A transferred ReadableStream would be less
 * code, but its reader waits for ever when the worker dies, and a cancelled one does not reach the request's signal.)
 */
export type ToCore =
  | {
      readonly is: 'request'
      readonly id: number
      readonly method: string
      readonly url: string
      readonly headers: readonly (readonly [string, string])[]
      readonly body: ArrayBuffer | null
      /** True: the body comes as chunks, and `body` is null. */
      readonly streams: boolean
    }
  | { readonly is: 'abort'; readonly id: number }
  | BodyMessage

export type ToHost =
  | {
      readonly is: 'response'
      readonly id: number
      readonly status: number
      readonly headers: readonly (readonly [string, string])[]
      readonly body: ArrayBuffer | null
      readonly streams: boolean
    }
  /** There is no answer: the core's fetch threw, which only a bug does. */
  | { readonly is: 'failed'; readonly id: number; readonly error: string }
  | BodyMessage

/** `chunk` and `end` go with the bytes; `pull` (one credit more) and `stop` (I read no further) go against them. */
export type BodyMessage =
  | { readonly is: 'chunk'; readonly id: number; readonly bytes: ArrayBuffer }
  | { readonly is: 'end'; readonly id: number; readonly error: string | null }
  | { readonly is: 'pull'; readonly id: number }
  | { readonly is: 'stop'; readonly id: number }

/** One end of a pair of message ports: a Worker, its parentPort, or a MessagePort. */
export interface Port<Out, In> {
  postMessage(message: Out, transfer?: readonly ArrayBuffer[]): void
  on(event: 'message', listener: (message: In) => void): unknown
}

/** Chunks under way before the reader asks for more: enough to keep both threads busy, few enough to keep memory flat. */
export const startCredit = 4
/** Bodies up to this many bytes cross whole, in one message. */
export const wholeBytes = 256 * 1024
