import type { MarkdownFile } from '#core/exchange/markdown/resolve-notes.ts'

declare global {
  interface ImportMeta {
    /** Vite's: the files' contents, put into the bundle when it is built. */
    glob(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }): { readonly [path: string]: string }
  }
}

const found = import.meta.glob('../../sample/**/*.md', { query: '?raw', import: 'default', eager: true })

/** The sample's Markdown files; a module of its own, so that only those who make a sample vault load it. */
export const sampleFiles: readonly MarkdownFile[] = Object.entries(found)
  .map(([path, text]) => ({ path: path.slice(path.indexOf('/sample/') + '/sample/'.length), text }))
  .filter(({ path }) => path.includes('/'))
