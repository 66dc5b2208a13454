import { findLinks } from '#shared/links/find-links.ts'

/** A piece of Markdown as one reads it in passing: links by their words, no signs of emphasis. */
export function plainWords(text: string): string {
  let out = ''
  let end = 0
  for (const { at, length, target, heading, label } of findLinks(text)) {
    out += text.slice(end, at) + (label ?? (target === '' ? (heading ?? '') : target))
    end = at + length
  }
  return (out + text.slice(end)).replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
}

/** The same of a piece that may begin or end within a link. */
export const plainPiece = (piece: string): string => plainWords(piece).replace(/\[\[|\]\]/g, '')
