import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { type CommandId, commands } from '#shared/commands/index.ts'
import { keysOf, type OwnKeys, pressOf, type Refused, takenBy, whyNot, writtenKeys } from '#shared/commands/own-keys.ts'
import { say } from '#shared/messages/index.ts'
import { commandName } from '#ui/kit/commands.tsx'
import { keyText } from '#ui/kit/key-text.ts'
import { takeFocus } from '#ui/kit/take-focus.ts'

interface Props {
  readonly id: CommandId
  readonly own: OwnKeys
  readonly onKeys: (keys: readonly string[]) => void
}

/** What is being asked for: a press, or whether keys are to be taken from the command that has them. */
type Asking =
  | { readonly is: 'press'; readonly refused: { readonly keys: string; readonly why: Refused } | null }
  | { readonly is: 'taken'; readonly keys: readonly string[]; readonly by: CommandId }

/** A command's keys, and the ways to change them. */
export function KeysOf({ id, own, onKeys }: Props) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const keys = keysOf(id, own)
  const name = commandName(id)
  const give = (next: readonly string[]) => {
    const by = takenBy(id, next, own)
    if (by !== undefined) return setAsking({ is: 'taken', keys: next, by })
    setAsking(null)
    onKeys(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab goes on as everywhere, and so this is left.
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return setAsking(null)
    event.preventDefault()
    event.stopPropagation()
    const written = writtenKeys(pressOf(event.nativeEvent))
    if (written === '') return
    if (written === 'Escape') return setAsking(null)
    const why = whyNot(id, written)
    if (why === null) give([written])
    else setAsking({ is: 'press', refused: { keys: written, why } })
  }
  return (
    <>
      <tr data-changed={id in own || undefined}>
        <th scope="row">{name}</th>
        <td>
          {asking?.is === 'press' ? (
            <button ref={takeFocus} type="button" className="keys-press" onKeyDown={onKeyDown} onBlur={() => setAsking(null)}>
              {say('keys.press')}
            </button>
          ) : (
            keys.map((one) => <kbd key={one}>{keyText(one)}</kbd>)
          )}
        </td>
        <td className="keys-acts">
          {id in own && <Act icon={IconArrowBackUp} words={say('keys.as-first', { name })} onDo={() => give(commands[id].keys)} />}
          {keys.length > 0 && <Act icon={IconX} words={say('keys.take-away', { name })} onDo={() => give([])} />}
          <Act icon={IconPencil} words={say('keys.change', { name })} onDo={() => setAsking({ is: 'press', refused: null })} />
        </td>
      </tr>
      {asking !== null && (asking.is === 'taken' || asking.refused !== null) && (
        <tr>
          <td colSpan={3} className="keys-told">
            <p role="alert">
              {asking.is === 'taken'
                ? say('keys.taken', { keys: asking.keys.map(keyText), name: commandName(asking.by) })
                : asking.refused && say(`keys.why.${asking.refused.why}`, { keys: keyText(asking.refused.keys) })}
            </p>
            {asking.is === 'taken' && (
              <>
                <Button
                  ref={takeFocus}
                  size="compact-xs"
                  onClick={() => {
                    setAsking(null)
                    onKeys(asking.keys)
                  }}
                >
                  {say('keys.take')}
                </Button>
                <Button size="compact-xs" variant="default" onClick={() => setAsking(null)}>
                  {say('keys.leave')}
                </Button>
              </>
            )}
          </td>
        </tr>
      )}
    </>
  )
}

function Act({ icon: Icon, words, onDo }: { readonly icon: typeof IconX; readonly words: string; readonly onDo: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words} title={words} onClick={onDo}>
      <Icon size={14} aria-hidden />
    </ActionIcon>
  )
}
