/** What JSON can hold; every stored value is of this type. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Own property or undefined: safe for keys such as `__proto__` and `constructor`. */
export function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as { [key: string]: unknown })[key] : undefined
}

/** Structural equality of two JSON values; the order of an object's keys does not count. */
export function equalJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => equalJson(value, b[i]))
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]))
}
