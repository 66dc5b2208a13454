import { diffWords } from '#shared/base/diff-words.ts'
import { renderMarkdown } from '#shared/markdown/render-markdown.ts'

/** What is done to long texts beside the page. */
export const textJobs = { html: renderMarkdown, pieces: diffWords } as const

export type TextJobs = typeof textJobs
