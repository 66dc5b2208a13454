import { memo } from 'react'
import { optionProps } from '#ui/kit/use-options.ts'
import { PaletteLine } from './PaletteLine.tsx'
import type { PaletteOption } from './palette-options.ts'

interface Props {
  /** The id of the list they stand in. */
  readonly list: string
  readonly options: readonly PaletteOption[]
  readonly active: number
  /** What they were found by. */
  readonly title: string
  readonly isDouble: boolean
}

/** The lines of the palette; drawn only when there are others. */
export const PaletteLines = memo(function PaletteLines({ list, options, active, title, isDouble }: Props) {
  return options.map((option, index) => (
    <div key={keyOf(option)} {...optionProps(list, index, index === active)}>
      <PaletteLine option={option} title={title} isDouble={isDouble} />
    </div>
  ))
})

function keyOf(option: PaletteOption): string {
  if (option.is === 'note') return `${option.row.id} ${option.name}`
  if (option.is === 'found') return `found ${option.row.id}`
  if (option.is === 'guide') return option.page
  if (option.is === 'search') return 'search'
  return option.is === 'command' ? option.id : `make ${option.kind}`
}
