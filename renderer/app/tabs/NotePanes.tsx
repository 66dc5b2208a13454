import { useEffect, useRef } from 'react'
import type { VaultState } from '#shared/api/vault.ts'
import { say } from '#shared/messages/index.ts'
import { type CommandDesk, CommandDeskContext, useCommandDesk } from '#ui/kit/commands.tsx'
import { Home } from '../home/Home.tsx'
import { kindOfTab } from './kinds/index.ts'
import { TabStrip } from './TabStrip.tsx'
import { face, type Side, shownIn, type Tab, unmark } from './tabs.ts'
import type { TabDesk } from './use-tabs.ts'

/** What is open, in one pane or in two. */
export function NotePanes({ vault, desk: { tabs, change } }: { readonly vault: VaultState; readonly desk: TabDesk }) {
  return (
    <main id="main" className="pane note-panes" tabIndex={-1} aria-label={say('window.note')}>
      {tabs.sides.map((side, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: there is a first side and a second
        <NoteSide key={index} vault={vault} side={side} index={index} isFront={index === tabs.front} change={change} />
      ))}
    </main>
  )
}

interface Props {
  readonly vault: VaultState
  readonly side: Side
  readonly index: number
  /** Commands are about its note. */
  readonly isFront: boolean
  readonly change: TabDesk['change']
}

function NoteSide({ vault, side, index, isFront, change }: Props) {
  const front = useCommandDesk()
  const shown = shownIn(side)
  const place = useRef<HTMLDivElement>(null)
  // Whoever turns to this side by a command writes here from now on.
  useEffect(() => {
    const other = document.activeElement?.closest('.note-side')
    if (!isFront || !other || other === place.current) return
    const field = place.current?.querySelector<HTMLElement>('[contenteditable=true]')
    ;(field ?? place.current)?.focus()
  }, [isFront])
  const turn = isFront ? undefined : () => change((tabs) => face(tabs, index))
  return (
    <div
      ref={place}
      className="note-side"
      tabIndex={-1}
      data-front={isFront || undefined}
      onPointerDownCapture={turn}
      onFocusCapture={turn}
    >
      {side.tabs.length > 0 && <TabStrip side={side} index={index} change={change} />}
      <CommandDeskContext value={isFront ? front : behind}>
        {shown ? <Shown key={shown.shows} tab={shown} onUnmark={() => change((tabs) => unmark(tabs, index))} /> : <Home vault={vault} />}
      </CommandDeskContext>
    </div>
  )
}

function Shown(props: { readonly tab: Tab; readonly onUnmark: () => void }) {
  const { View } = kindOfTab(props.tab.shows)
  return <View {...props} />
}

/** Of the side that is not meant: whoever presses anything in it has turned to it before. */
const behind: CommandDesk = { may: () => true, words: () => null, run: () => {}, offer: () => () => {} }
