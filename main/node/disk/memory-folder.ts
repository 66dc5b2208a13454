import { MemoryFile } from './memory-file.ts'

export type MemoryNode = MemoryFile | MemoryFolder
type Names = readonly (readonly [name: string, node: MemoryNode | null])[]

/** A folder of the in-memory disk: the names programs see, those surely on the disk, and the changes between the two. */
export class MemoryFolder {
  readonly ino: number
  #now = new Map<string, MemoryNode>()
  #synced = new Map<string, MemoryNode>()
  #pending: Names[] = []

  constructor(ino: number) {
    this.ino = ino
  }

  get(name: string): MemoryNode | undefined {
    return this.#now.get(name)
  }

  names(): string[] {
    return [...this.#now.keys()].sort()
  }

  /** Names that change together, as in a rename within the folder. */
  change(names: Names): void {
    put(this.#now, names)
    this.#pending.push(names)
  }

  sync(): void {
    for (const names of this.#pending) put(this.#synced, names)
    this.#pending = []
  }

  /** The folder as a power cut may leave it, and all in it. */
  afterCut(random: () => number): MemoryFolder {
    const left = new Map(this.#synced)
    const keep = random()
    for (const names of this.#pending) if (random() < keep) put(left, names)
    return MemoryFolder.#of(this.ino, left, (node) =>
      node instanceof MemoryFolder ? node.afterCut(random) : new MemoryFile(node.ino, node.mtimeMs, node.afterCut(random)),
    )
  }

  copy(): MemoryFolder {
    return MemoryFolder.#of(this.ino, this.#now, (node) =>
      node instanceof MemoryFolder ? node.copy() : new MemoryFile(node.ino, node.mtimeMs, node.content),
    )
  }

  /** Hard links within one folder stay one file; across folders they become two, which nobody here can tell. */
  static #of(ino: number, names: Map<string, MemoryNode>, each: (node: MemoryNode) => MemoryNode): MemoryFolder {
    const folder = new MemoryFolder(ino)
    const made = new Map<MemoryNode, MemoryNode>()
    for (const [name, node] of names) {
      const next = made.get(node) ?? each(node)
      made.set(node, next)
      folder.#now.set(name, next)
      folder.#synced.set(name, next)
    }
    return folder
  }
}

function put(into: Map<string, MemoryNode>, names: Names): void {
  for (const [name, node] of names) {
    if (node) into.set(name, node)
    else into.delete(name)
  }
}
