import { EventEmitter } from 'node:events'

/** Members of an object of Electron's, by the names of electron.d.ts. */
export type Members<T> = { readonly [member in keyof T]?: unknown }

/** What every emitter has. */
const emitting = new Set(['on', 'once', 'off', 'addListener', 'removeListener', 'removeAllListeners', 'emit', 'listenerCount'])

/**
 * An object that looks like Electron's as far as it goes, and throws at whatever it does not mirror, so that no call of the program is passed
 * over in silence. A member can be put in place of another, as tests do with dialogs.
 */
export function mirror<T extends object>(name: string, members: Members<T>, emitter?: EventEmitter): T {
  const proxy: object = new Proxy(members, {
    get(target, key) {
      if (Reflect.has(target, key)) return Reflect.get(target, key)
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined
      if (emitter && emitting.has(key)) return Reflect.get(emitter, key).bind(emitter)
      throw new Error(`stand-in: ${name}.${key} is not mirrored`)
    },
    set(target, key, value) {
      if (!Reflect.has(target, key)) throw new Error(`stand-in: ${name}.${String(key)} is not mirrored`)
      return Reflect.set(target, key, value)
    },
  })
  return proxy as T // the names are checked by `Members`, the rest by the traps above
}

/** An event of Electron's that can be prevented, with its details. */
export function preventable<Details extends object>(details: Details): Details & { defaultPrevented: boolean; preventDefault(): void } {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

/** An emitter whose listeners' failures are seen: Electron shows them in a dialog, here they end the process. */
export const newEmitter = (): EventEmitter => new EventEmitter()
