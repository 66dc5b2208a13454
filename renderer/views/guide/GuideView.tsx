import './guide.css'
import { lazy, Suspense } from 'react'
import type { GuidePage } from '#ui/guide/guide-page.ts'
import { Waiting } from '#ui/kit/Standing.tsx'

// Its chapters come when somebody reads it.
const GuideText = lazy(async () => ({ default: (await import('./GuideText.tsx')).GuideText }))

/** The guide to the program, at a chapter or a heading. */
export function GuideView({ page }: { readonly page: GuidePage }) {
  return (
    <Suspense fallback={<Waiting />}>
      <GuideText page={page} />
    </Suspense>
  )
}
