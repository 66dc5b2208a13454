import { Fragment } from 'react'
import { say } from '#shared/messages/index.ts'
import type { Field } from '#shared/notes/field.ts'
import { valueWords } from '#ui/notes/value-words.ts'
import { ComparedText } from './ComparedText.tsx'
import type { ComparedTexts, Difference, SideName } from './differences.ts'
import { TakeButton } from './TakeButton.tsx'

interface Props {
  /** Those that both sides have, in order. */
  readonly fields: readonly (readonly [string, Field])[]
  readonly differences: readonly Difference[]
  readonly texts: ComparedTexts
}

/** The fields in which two notes differ, each with what stands left and what stands right. */
export function ComparedFields({ fields, differences, texts }: Props) {
  return fields.map(([name, field]) => {
    const own = differences.filter((difference) => difference.field === name)
    if (own.length === 0) return null
    const label = say(`field.${name}`)
    return (
      <section key={name} className="compare-field" aria-label={label}>
        <h2 className="section-title">{label}</h2>
        {field.type === 'prose' ? (
          <ComparedText pieces={texts[name] ?? []} changes={own} />
        ) : (
          own.map((difference) => (
            <Fragment key={difference.key}>
              {difference.is === 'order' && <p className="hint">{say('compare.order')}</p>}
              <div className="compare-row">
                {(['left', 'right'] as const).map((side) => (
                  <p key={side} className="compare-cell">
                    <TakeButton difference={difference.key} side={side} words={wordsOf(name, field, difference, side)} />
                  </p>
                ))}
              </div>
            </Fragment>
          ))
        )}
      </section>
    )
  })
}

/** What a side has there, in words; of a list one item of it, or all in their order. */
function wordsOf(name: string, field: Field, difference: Difference, side: SideName): string {
  const value = difference[side]
  if (value === null) return ''
  return valueWords(name, field, difference.is === 'item' ? [value] : value)
}
