import { LanguageSupport, StreamLanguage } from '@codemirror/language'

/**
 * Stands in the bundle for @codemirror/lang-html (an alias in vite.config.ts), which @codemirror/lang-markdown asks for and which would bring
 * three languages along: HTML in a note is text to us, coloured as one.
 */
export const html = (): LanguageSupport =>
  new LanguageSupport(
    StreamLanguage.define({
      token: (stream) => {
        stream.skipToEnd()
        return null
      },
    }),
  )

export const htmlCompletionSource = (): null => null
