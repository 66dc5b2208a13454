/** Whole numbers one after the other, four bytes each, that only grow. */
export class Int32List {
  /** The numbers; longer than the list. */
  values = new Int32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Int32Array(this.length * 2)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.length++] = value
  }
}
