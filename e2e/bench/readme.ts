import type { Row } from './row.ts'

/** Between these the README has what was measured. */
const markers = ['<!-- measured -->', '<!-- /measured -->'] as const

/** What has a baseline, as a ratio to it: other numbers say nothing on another computer. */
export function ratios(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ what, ours, baseline }) =>
    baseline ? [`| ${what} | ${(ours / baseline.value).toPrecision(2)} × | ${baseline.what} |`] : [],
  )
  return ['| what | takes | of |', '| --- | --- | --- |', ...lines].join('\n')
}

/** The README with this between its markers. */
export function withMeasured(readme: string, measured: string): string {
  const [from, to] = markers.map((marker) => readme.indexOf(marker))
  if (from === undefined || to === undefined || from < 0 || to < from) throw new Error(`the README lacks ${markers.join(' … ')}`)
  return `${readme.slice(0, from)}${markers[0]}\n${measured}\n${readme.slice(to)}`
}
