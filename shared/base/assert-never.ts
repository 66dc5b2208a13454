/** Closes a union: a missed case is a compile error here, and a bug if it is ever reached. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
