import { useRef } from 'react'
import { RowList, type RowListProps } from './RowList.tsx'
import { useFixedRows } from './use-fixed-rows.ts'
import { useMeasuredRows } from './use-measured-rows.ts'

interface Props extends Omit<RowListProps, 'box' | 'layout' | 'measure'> {
  readonly rowHeight: number
}

/** A list of any length, all rows of one height, in which only what is in sight is drawn. */
export function VirtualList(props: Props) {
  const box = useRef<HTMLDivElement>(null)
  return <RowList {...props} box={box} layout={useFixedRows(box, props.count, props.rowHeight)} />
}

/** The same of rows that are as high as what is in them; `rowHeight` is a guess. */
export function MeasuredList(props: Props) {
  const box = useRef<HTMLDivElement>(null)
  const { measure, ...layout } = useMeasuredRows(box, props.count, props.rowHeight)
  return <RowList {...props} box={box} layout={layout} measure={measure} />
}
