/** A picture that is kept in docs/pictures, as WebP: what README and the guide show. */
export interface Kept {
  readonly file: string
  /** One of the screens. */
  readonly screen: string
  readonly size: { readonly width: number; readonly height: number }
  readonly scheme: 'light' | 'dark'
}

const small = { width: 1024, height: 700 }

export const kept: readonly Kept[] = [
  { file: 'claim.webp', screen: 'claim', size: { width: 1440, height: 900 }, scheme: 'light' },
  { file: 'editing.webp', screen: 'editing', size: small, scheme: 'dark' },
  { file: 'link.webp', screen: 'linking', size: small, scheme: 'light' },
  { file: 'found.webp', screen: 'found', size: small, scheme: 'light' },
  { file: 'compare.webp', screen: 'compare', size: small, scheme: 'light' },
]
