/** `photo.png`, or `photo 2.png` where that is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  const dot = name.lastIndexOf('.')
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let number = 2; ; number++) if (!taken.has(`${stem} ${number}${end}`)) return `${stem} ${number}${end}`
}
