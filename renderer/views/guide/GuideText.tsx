import { useEffect, useRef } from 'react'
import { say } from '#shared/messages/index.ts'
import { chapters, pictureAddress } from '#ui/guide/chapters.ts'
import { type GuidePage, partsOf } from '#ui/guide/guide-page.ts'
import { type LinkLook, Markdown } from '#ui/kit/Markdown.tsx'
import { Empty } from '#ui/kit/Standing.tsx'

/** One chapter, with the way to all others. */
export function GuideText({ page }: { readonly page: GuidePage }) {
  const { chapter: slug, heading } = partsOf(page)
  const at = chapters.findIndex((one) => one.slug === slug)
  const chapter = chapters[at]
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (heading === '') return
    // The texts before it are laid out first.
    const frame = requestAnimationFrame(() => {
      const target = place.current?.querySelector<HTMLElement>(`[data-heading="${heading}"]`)
      target?.focus({ preventScroll: true })
      target?.scrollIntoView({ block: 'start' })
    })
    return () => cancelAnimationFrame(frame)
  }, [heading])
  if (!chapter) return <Empty title={say('window.nowhere')} hint={say('guide.gone')} />
  const [before, after] = [chapters[at - 1], chapters[at + 1]]
  return (
    <div className="guide">
      <nav className="guide-chapters" aria-label={say('guide.chapters')}>
        <h2 className="section-title">{say('guide.title')}</h2>
        <ol lang="en">
          {chapters.map((one) => (
            <li key={one.slug}>
              <a href={`#/guide/${one.slug}`} aria-current={one === chapter ? 'page' : undefined}>
                {one.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {/* The guide is written in English, whatever language the window speaks. */}
      <article ref={place} className="guide-text" lang="en" dir="ltr" aria-label={say('guide.title')}>
        <h1>{chapter.title}</h1>
        {chapter.sections.map((section) => (
          <section key={section.slug} aria-label={section.heading || chapter.title}>
            {section.heading !== '' && (
              <h2 data-heading={section.slug} tabIndex={-1}>
                {section.heading}
              </h2>
            )}
            {section.text !== '' && (
              <Markdown
                text={section.text}
                label={section.heading || chapter.title}
                look={asWords}
                onLoose={nothing}
                loadFile={noFile}
                onFile={nothing}
              />
            )}
            {section.picture && (
              <img className="guide-picture" src={pictureAddress(section.picture.file)} alt={section.picture.words} loading="lazy" />
            )}
          </section>
        ))}
        <nav className="guide-turn" aria-label={say('guide.turn')}>
          {before && <a href={`#/guide/${before.slug}`}>{say('guide.previous', { title: before.title })}</a>}
          {after && <a href={`#/guide/${after.slug}`}>{say('guide.next', { title: after.title })}</a>}
        </nav>
      </article>
    </div>
  )
}

const asWords = (): LinkLook => ({ state: 'unknown', title: '' })
const nothing = () => {}
const noFile = () => Promise.reject(new TypeError('the guide has no files'))
