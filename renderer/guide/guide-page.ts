/** A chapter of the guide, maybe at one of its headings, as a tab and an address name it. */
export type GuidePage = `guide:${string}`

/** Where the guide begins. */
export const firstPage: GuidePage = 'guide:begin'

const page = /^guide:[a-z0-9-]+(\/[a-z0-9-]+)?$/

export const isGuidePage = (name: unknown): name is GuidePage => typeof name === 'string' && page.test(name)

export const guidePage = (chapter: string, heading = ''): GuidePage => `guide:${chapter}${heading === '' ? '' : `/${heading}`}`

export function partsOf(name: GuidePage): { readonly chapter: string; readonly heading: string } {
  const [chapter = '', heading = ''] = name.slice('guide:'.length).split('/')
  return { chapter, heading }
}
