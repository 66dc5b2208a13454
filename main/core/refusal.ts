import type { ErrorCode } from '#shared/api/errors.ts'
import type { Message } from '#shared/notes/change.ts'

/** An expected failure: a typed error of the contract, with what happened, what was kept and what to do as a message code. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly said: Message

  constructor(code: ErrorCode, said: Message) {
    super(`${code}: ${said.code}`)
    this.code = code
    this.said = said
  }
}
