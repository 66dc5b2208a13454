import { type TextJobs, textJobs } from './text-jobs.ts'

interface Asked {
  readonly id: number
  readonly job: keyof TextJobs
  readonly texts: readonly [string, string]
}

/** Long texts are worked on here, so that nothing on the page waits for it. */
addEventListener('message', ({ data: { id, job, texts } }: MessageEvent<Asked>) => {
  postMessage({ id, answer: textJobs[job](...texts) })
})
