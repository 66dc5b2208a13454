/** One line of the table. */
export interface Row {
  readonly what: string
  readonly ours: number
  readonly unit: 'ms' | 'bytes' | 'MB' | 'B/note' | 'calls'
  /** What it is compared with, and that one's number. */
  readonly baseline?: { readonly what: string; readonly value: number }
  /** The most that `ours` (alone) or its ratio to the baseline may be; absent where nothing was promised. */
  readonly aim?: number
  /** The most that `ours` may be by itself, beside its ratio to the baseline. */
  readonly most?: number
}

/** Whether the aim was met; null where there was none. */
export function isMet({ ours, baseline, aim, most }: Row): boolean | null {
  if (aim === undefined && most === undefined) return null
  return (baseline ? ours / baseline.value : ours) <= (aim ?? Number.POSITIVE_INFINITY) && ours <= (most ?? Number.POSITIVE_INFINITY)
}

/** A Markdown table, as the README has it. */
export function table(rows: readonly Row[]): string {
  const head = ['what', 'ours', 'baseline', 'ratio', 'aim', 'met']
  const cells = rows.map((row) => [
    row.what,
    print(row.ours, row.unit),
    row.baseline ? `${print(row.baseline.value, row.unit)} (${row.baseline.what})` : '',
    row.baseline ? `${(row.ours / row.baseline.value).toFixed(2)} ×` : '',
    aimOf(row),
    { true: 'yes', false: 'no', null: '' }[String(isMet(row))] ?? '',
  ])
  const widths = head.map((name, column) => Math.max(name.length, ...cells.map((line) => line[column]?.length ?? 0)))
  const line = (parts: readonly string[]) => `| ${parts.map((part, column) => part.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}

function aimOf({ aim, most, baseline, unit }: Row): string {
  const own = most ?? (baseline ? undefined : aim)
  return [baseline && aim !== undefined ? `≤ ${aim} ×` : '', own === undefined ? '' : `≤ ${print(own, unit)}`].filter(Boolean).join(', ')
}

function print(value: number, unit: Row['unit']): string {
  const digits = value >= 100 ? 0 : value >= 1 ? 1 : 3
  return unit === 'bytes' || unit === 'calls' ? `${value.toLocaleString('en')} ${unit}` : `${value.toFixed(digits)} ${unit}`
}
