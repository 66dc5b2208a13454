import { renderMarkdown } from '#shared/markdown/render-markdown.ts'
import { inWorker, longText } from './in-worker.ts'

/** The HTML of a Markdown text; of a long one without making the page wait. */
export const htmlOf = (text: string): string | Promise<string> => (text.length <= longText ? renderMarkdown(text) : inWorker('html', text))
