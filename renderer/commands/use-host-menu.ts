import { useEffect, useRef } from 'react'
import { type CommandId, commandIds } from '#shared/commands/index.ts'
import { keysOf, type OwnKeys } from '#shared/commands/own-keys.ts'
import { type Place, placeOf } from '#ui/app/place.ts'
import { client } from '#ui/data/client.ts'
import { wishes } from '#ui/data/host-wishes.ts'
import type { CommandDesk } from '#ui/kit/commands.tsx'

/**
 * The menu bar outside the window, where the host has one: it is told what may be done, and asks for it.
 * @param offered counts the changes of what parts of the window offer
 */
export function useHostMenu(desk: CommandDesk, own: OwnKeys, hasMenu: boolean, offered: number, go: (place: Place) => void): void {
  const told = useRef('')

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered is asked of the desk, which stays the same
  useEffect(() => {
    if (!hasMenu) return
    const commands = commandIds.map((id) => ({ id, may: desk.may(id), words: desk.words(id), keys: keysOf(id, own) }))
    const now = JSON.stringify(commands)
    if (now === told.current) return
    told.current = now
    // A menu that is a step behind asks for a command that is looked at again before it is done.
    client.host.setMenu({ commands }).catch(() => {
      told.current = ''
    })
  }, [desk, own, hasMenu, offered])

  useEffect(
    () =>
      wishes.listen((wish) => {
        if (wish.type === 'go') go(placeOf(wish.address))
        else if (!document.querySelector('[role=dialog]') && !isOfField(wish.id)) desk.run(wish.id)
      }),
    [desk, go],
  )
}

/** Undo and redo in a text field are the field's own (writing.md 11), also from a menu. Returns whether it was done there. */
function isOfField(id: CommandId): boolean {
  if (id !== 'edit.undo' && id !== 'edit.redo') return false
  const isField = document.activeElement?.matches('input, textarea, [contenteditable]') ?? false
  // Old, and the only way to ask a field for it.
  return isField && document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
}
