import { renderMarkdown } from '#shared/markdown/render-markdown.ts'

/** Long texts are parsed here, so that nothing on the page waits for it. */
addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly text: string }>) => {
  postMessage({ id: data.id, html: renderMarkdown(data.text) })
})
