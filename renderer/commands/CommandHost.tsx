import { useComputedColorScheme } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { VaultState } from '#shared/api/vault.ts'
import { type CommandId, commands } from '#shared/commands/index.ts'
import { commandPressed, pressOf } from '#shared/commands/own-keys.ts'
import { layoutNow, turnPart } from '#ui/app/layout/layout.ts'
import { rememberCommand, rememberNote } from '#ui/app/palette/recent.ts'
import type { ListName, Place } from '#ui/app/place.ts'
import type { TabDesk } from '#ui/app/tabs/use-tabs.ts'
import { api } from '#ui/data/client.ts'
import { setPreferences } from '#ui/host/set-preferences.ts'
import { useHost } from '#ui/host/use-host.ts'
import { type CommandDesk, CommandDeskContext } from '#ui/kit/commands.tsx'
import { ownKeys, useOwnKeys } from '#ui/kit/own-keys.ts'
import { actions, type CommandContext } from './actions.ts'
import { useHostMenu } from './use-host-menu.ts'

interface Props {
  /** What is shown: a note, also beside a list. */
  readonly place: Place
  /** The list one is in, where one is. */
  readonly list: ListName | null
  readonly go: (place: Place, replace?: boolean) => void
  readonly vault: VaultState
  readonly desk: TabDesk
  readonly children: ReactNode
}

/** Where commands are asked for, by menu, button or key, and done. */
export function CommandHost({ place, list, go, vault, desk: { tabs, change }, children }: Props) {
  const undo = useQuery(api.history.state.queryOptions({ input: {} })).data ?? null
  const id = place.view === 'note' ? place.id : null
  const note = useQuery({ ...api.notes.get.queryOptions({ input: id === null ? skipToken : { id } }) }).data?.note ?? null
  const scheme = useComputedColorScheme('light')
  const offers = useRef(new Map<CommandId, () => void>())
  const [offered, setOffered] = useState(0)
  const isDesktop = useHost()?.host === 'electron'
  const context: CommandContext = {
    place,
    list,
    tabs,
    change,
    go,
    vault,
    isDesktop,
    undo,
    note: id === null ? null : note,
    turnScheme: () => setPreferences({ theme: scheme === 'dark' ? 'light' : 'dark' }),
  }
  const latest = useRef(context)
  useEffect(() => {
    latest.current = context
  })

  useEffect(() => {
    if (id !== null && note?.trashedAt === null) rememberNote(vault.id, id)
  }, [vault.id, id, note?.trashedAt])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `context` is new each time; these are what of it counts
  const desk = useMemo<CommandDesk>(
    () => ({
      may: (command) => actions[command]?.when?.(context) ?? (actions[command] !== undefined || offers.current.has(command)),
      words: (command) => actions[command]?.words?.(context) ?? null,
      run: (command) => {
        const action = actions[command]
        if ((!offers.current.has(command) && !action) || action?.when?.(latest.current) === false) return
        if (command !== 'go.palette' && command !== 'edit.save') rememberCommand(latest.current.vault.id, command)
        if (command === 'go.list' || command === 'go.filter') {
          if (!layoutNow().list.isShown) flushSync(() => turnPart('list'))
          if (!offers.current.has(command)) flushSync(() => action?.run(latest.current))
        }
        if (command === 'note.versions' && !layoutNow().inspector.isShown) flushSync(() => turnPart('inspector'))
        const offered = offers.current.get(command)
        if (offered) offered()
        else action?.run(latest.current)
      },
      offer: (command, run) => {
        offers.current.set(command, run)
        setOffered((count) => count + 1)
        return () => {
          if (offers.current.get(command) === run) offers.current.delete(command)
          setOffered((count) => count + 1)
        }
      },
    }),
    [place, list, tabs, vault, isDesktop, undo, note],
  )
  useHostMenu(desk, useOwnKeys(), isDesktop, offered, go)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const press = pressOf(event)
      const command = commandPressed(press, ownKeys())
      if (command === undefined) return
      // In a text field its own keys are the field's; in a dialog nothing but the dialog is meant.
      const isField = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null
      if (isField && (!('inFields' in commands[command]) || !(press.mod || press.alt || /^F\d/.test(press.key)))) return
      if (document.querySelector('[role=dialog]') && command !== 'edit.save') return
      // Nobody here does it: the key is the browser's.
      if (!actions[command] && !offers.current.has(command)) return
      event.preventDefault()
      desk.run(command)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [desk])

  return <CommandDeskContext value={desk}>{children}</CommandDeskContext>
}
