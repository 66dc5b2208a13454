import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { writeNotices } from './scripts/licences/third-party-notices.ts'

const at = (path: string) => resolve(import.meta.dirname, path)
const vendor = (name: string, packages: string) => ({ name, test: new RegExp(`node_modules[\\\\/](${packages})`) })

/** turndown asks for a parser of HTML while it loads, which the window's policy reports. It is given nodes and needs none. */
const unprobed: Plugin = {
  name: 'unprobed-turndown',
  transform(code, id) {
    if (!id.includes('turndown.browser.es')) return null
    const [before, after, ...more] = code.split('canParseHTMLNatively() ? root.DOMParser : createHTMLParser()')
    if (before === undefined || after === undefined || more.length > 0) throw new Error('turndown has changed: look again at how it probes')
    return { code: `${before}null${after}`, map: null }
  },
}

/** Faces for browsers of before 2016 are left out: this window's know the smaller form. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) =>
    /@fontsource[^?]*\.css/.test(id) ? { code: code.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, ''), map: null } : null,
}

/** One configuration for both halves: the window's page, and what runs under Node (hosts, core worker, command line). */
export default defineConfig({
  root: at('renderer'),
  plugins: [react(), unprobed, onlyWoff2],
  html: { cspNonce: '__NONCE__' },
  resolve: { alias: { '@codemirror/lang-html': at('renderer/editor/no-html.ts') } },
  environments: {
    client: {
      build: {
        outDir: at('out/renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        license: { fileName: 'licences.json' },
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                vendor('react', 'react|react-dom|scheduler'),
                vendor('mantine', '@mantine|@floating-ui|react-remove|react-style|use-|get-nonce|clsx|tabbable'),
                vendor('data', '@orpc|@tanstack'),
                vendor(
                  'codemirror',
                  '@codemirror/(?!lang-(?!markdown)|lint)|@lezer/(?:common|highlight|lr|markdown)/|@marijn|style-mod|w3c-keyname|crelt',
                ),
                vendor('markdown', 'markdown-it|linkify-it|mdurl|uc\\.micro|entities|punycode'),
              ],
            },
          },
        },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: at('out/main'),
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        ssr: true,
        copyPublicDir: false,
        license: { fileName: 'licences.json' },
        rolldownOptions: {
          input: {
            electron: at('main/electron/index.ts'),
            web: at('main/web/index.ts'),
            worker: at('main/node/worker.ts'),
            indexer: at('main/node/index/indexer.ts'),
            'note-writer': at('main/node/export/note-writer-thread.ts'),
            cli: at('main/cli/index.ts'),
          },
          external: [...builtinModules, /^node:/, 'electron'],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
      writeNotices(import.meta.dirname)
    },
  },
})
