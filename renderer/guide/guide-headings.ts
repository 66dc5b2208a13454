import { useEffect, useState } from 'react'
import { type GuidePage, guidePage } from './guide-page.ts'

/** A place of the guide, by its words. */
export interface GuideHeading {
  readonly page: GuidePage
  readonly name: string
  /** The title of its chapter. */
  readonly chapter: string
}

/** All headings of the guide, which comes when they are asked for: none until then. */
export function useGuideHeadings(): readonly GuideHeading[] {
  const [headings, setHeadings] = useState<readonly GuideHeading[]>([])
  useEffect(() => {
    let isWanted = true
    const read = async () => {
      const { chapters } = await import('./chapters.ts')
      const all = chapters.flatMap(({ slug, title, sections }) =>
        sections.map((section) => ({ page: guidePage(slug, section.slug), name: section.heading || title, chapter: title })),
      )
      if (isWanted) setHeadings(all)
    }
    // Without it everything else is found all the same.
    read().catch(() => {})
    return () => {
      isWanted = false
    }
  }, [])
  return headings
}
