/** An array of numbers that grows as they come, each in as few bytes as its kind takes. */
export class Growing<Kind extends Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array> {
  readonly #make: new (
    length: number,
  ) => Kind
  array: Kind
  length = 0

  constructor(make: new (length: number) => Kind, room = 1024) {
    this.#make = make
    this.array = new make(room)
  }

  push(value: number): number {
    if (this.length === this.array.length) this.#grow(this.length + 1)
    this.array[this.length] = value
    return this.length++
  }

  /** Makes room for an index and fills with `value` what was not there. */
  reach(index: number, value: number): void {
    if (index >= this.array.length) this.#grow(index + 1)
    if (index >= this.length) {
      this.array.fill(value, this.length, index + 1)
      this.length = index + 1
    }
  }

  at(index: number): number {
    return this.array[index] ?? 0
  }

  clear(): void {
    this.length = 0
  }

  #grow(least: number): void {
    const larger = new this.#make(Math.max(least, this.array.length * 2))
    larger.set(this.array)
    this.array = larger
  }
}
