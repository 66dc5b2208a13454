/** Rounds of each measurement; the table gives their median. */
export const rounds = 5

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** @param share 0.5 is the median, 0.95 what 95 of 100 do not exceed */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (value === undefined) throw new RangeError('nothing was measured')
  return value
}

/** Milliseconds that something takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/**
 * Both in turn, five times, so that a busy minute of the computer hits them alike; the medians of what they return. Which of the two goes
 * first changes with every round.
 */
export async function interleaved(
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<{ ours: number; baseline: number }> {
  const both: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] }
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) both.baseline.push(await baseline())
    both.ours.push(await ours())
    if (round % 2 === 1) both.baseline.push(await baseline())
  }
  return { ours: median(both.ours), baseline: median(both.baseline) }
}
