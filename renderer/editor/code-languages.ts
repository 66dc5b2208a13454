import { LanguageDescription } from '@codemirror/language'

/** Languages that code in a text is coloured by; each comes when a text has code of it. */
const languages = [
  LanguageDescription.of({
    name: 'JavaScript',
    alias: ['js', 'jsx', 'mjs', 'node', 'ts', 'tsx', 'typescript'],
    load: async () => (await import('@codemirror/lang-javascript')).javascript({ typescript: true, jsx: true }),
  }),
  LanguageDescription.of({ name: 'Python', alias: ['py'], load: async () => (await import('@codemirror/lang-python')).python() }),
  LanguageDescription.of({ name: 'JSON', alias: ['json5', 'jsonl'], load: async () => (await import('@codemirror/lang-json')).json() }),
  LanguageDescription.of({
    name: 'XML',
    alias: ['html', 'svg', 'rss', 'kml'],
    load: async () => (await import('@codemirror/lang-xml')).xml(),
  }),
  LanguageDescription.of({ name: 'CSS', load: async () => (await import('@codemirror/lang-css')).css() }),
  LanguageDescription.of({ name: 'SQL', load: async () => (await import('@codemirror/lang-sql')).sql() }),
  LanguageDescription.of({ name: 'YAML', alias: ['yml'], load: async () => (await import('@codemirror/lang-yaml')).yaml() }),
]

/** The language of a code block by what stands behind its fence; null where we know none of that name. */
export const languageOf = (info: string): LanguageDescription | null => {
  const name = /^[\w+#-]+/.exec(info.trim())?.[0]
  return name === undefined ? null : LanguageDescription.matchLanguageName(languages, name, false)
}
