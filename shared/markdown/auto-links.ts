import type { MarkdownIt } from 'markdown-it'

/**
 * GFM's autolinks: what begins with https://, http:// or www., and mail addresses. Not `readme.md` and other words with a point: those are no
 * addresses to anybody but a registry.
 */
export function autoLinks(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyIP: false })
  md.linkify.add('ftp:', null).add('//', null)
  md.linkify.add('www.', {
    validate: (text, at, self) => {
      if (/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 6), at - 4))) return 0
      const end = self.matchAtStart(`http://${text.slice(at - 4)}`)
      return end ? Math.max(0, end.lastIndex - 'http://www.'.length) : 0
    },
    normalize: (match) => {
      match.url = `http://${match.url}`
    },
  })
}
