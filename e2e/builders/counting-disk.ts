import type { Disk } from '#node/disk/disk.ts'

/** A disk that counts the bytes written through it. */
export class ByteCount {
  bytes = 0

  through = (disk: Disk): Disk =>
    new Proxy(disk, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        if (name !== 'open') return value.bind(target)
        const open: Disk['open'] = async (path, mode) => {
          const file = await target.open(path, mode)
          return new Proxy(file, {
            get: (inner, part) => {
              const own: unknown = Reflect.get(inner, part)
              if (typeof own !== 'function') return own
              if (part !== 'write') return own.bind(inner)
              return (bytes: Uint8Array) => {
                this.bytes += bytes.length
                return inner.write(bytes)
              }
            },
          })
        }
        return open
      },
    })
}
