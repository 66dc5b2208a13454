/** A picture that is kept in docs/pictures, as WebP: what README and the guide show. */
export interface Kept {
  readonly file: string
  /** One of the screens. */
  readonly screen: string
  readonly size: { readonly width: number; readonly height: number }
  readonly scheme: 'light' | 'dark'
  /** Of the window only what is beside its lists, so that it can be read where it is shown small. */
  readonly isMain?: true
}

const low = { width: 1024, height: 560 }

export const kept: readonly Kept[] = [
  // README
  { file: 'window.webp', screen: 'claim', size: { width: 1440, height: 900 }, scheme: 'light' },
  { file: 'writing-dark.webp', screen: 'editing', size: { width: 1024, height: 700 }, scheme: 'dark' },
  // The guide
  { file: 'writing.webp', screen: 'editing', size: low, scheme: 'light', isMain: true },
  { file: 'link.webp', screen: 'linking', size: low, scheme: 'light', isMain: true },
  { file: 'claim.webp', screen: 'claim', size: low, scheme: 'light', isMain: true },
  { file: 'found.webp', screen: 'found', size: low, scheme: 'light' },
  { file: 'compare.webp', screen: 'compare', size: low, scheme: 'light', isMain: true },
]
