import { isObject } from '../base/json.ts'
import { type CommandId, commandIds, commands, fieldKeys, isPress, type Press } from './index.ts'

/** The keys that somebody changed; a command that is not here has those of the program, one with none has none. */
export type OwnKeys = { readonly [id in CommandId]?: readonly string[] }

/** The keys of a command, as they are now. */
export const keysOf = (id: CommandId, own: OwnKeys): readonly string[] => own[id] ?? commands[id].keys

/** The command that is pressed. */
export const commandPressed = (press: Press, own: OwnKeys): CommandId | undefined =>
  commandIds.find((id) => keysOf(id, own).some((keys) => isPress(keys, press)))

/** Another command that has one of these keys. */
export function takenBy(id: CommandId, keys: readonly string[], own: OwnKeys): CommandId | undefined {
  return commandIds.find((other) => other !== id && keysOf(other, own).some((one) => keys.includes(one)))
}

/** Gives a command these keys, and takes them from whichever had them. */
export function withKeys(id: CommandId, keys: readonly string[], own: OwnKeys): OwnKeys {
  const all = commandIds.map((one) => [one, one === id ? keys : keysOf(one, own).filter((key) => !keys.includes(key))] as const)
  return Object.fromEntries(all.filter(([one, now]) => now.join(' ') !== commands[one].keys.join(' ')))
}

/** Why keys are refused: the words are `keys.why.<reason>`. */
export type Refused = 'unknown' | 'typed' | 'letter' | 'system' | 'text'

/** Why a command cannot have these keys; null where it can, and where it had them from the first. */
export function whyNot(id: CommandId, keys: string): Refused | null {
  if ((commands[id].keys as readonly string[]).includes(keys)) return null
  if (!shape.test(keys)) return 'unknown'
  if (!/^(Mod|Alt)\+|^(Shift\+)?F\d/.test(keys)) return 'typed'
  if (ofSystem.has(keys)) return 'system'
  if (ofText.has(keys)) return 'text'
  return /^Mod\+Alt\+(Shift\+)?.$/.test(keys) ? 'letter' : null
}

/** Reads what was kept: sound keys of commands that are there, none twice; and how many others there were, which do not count. */
export function readOwnKeys(value: unknown): { readonly own: OwnKeys; readonly ignored: number } {
  if (value === undefined) return { own: {}, ignored: 0 }
  if (!isObject(value)) return { own: {}, ignored: 1 }
  let own: OwnKeys = {}
  let ignored = 0
  const seen = new Set<string>()
  for (const [name, given] of Object.entries(value)) {
    const id = commandIds.find((one) => one === name)
    const keys: readonly unknown[] | null = Array.isArray(given) ? given : null
    if (id === undefined || keys === null) {
      ignored += 1
      continue
    }
    const sound = keys.filter((one): one is string => typeof one === 'string' && whyNot(id, one) === null && !seen.has(one))
    ignored += keys.length - sound.length
    for (const one of sound) seen.add(one)
    if (sound.length > 0 || keys.length === 0) own = { ...own, [id]: sound }
  }
  // Of two that would have one key, the one that was given it keeps it.
  for (const id of commandIds) {
    const free = commands[id].keys.filter((one) => !seen.has(one))
    if (own[id] === undefined && free.length < commands[id].keys.length) own = { ...own, [id]: free }
  }
  return { own, ignored }
}

/** A press in the way keys are written ("Mod+Shift+Z"); '' for a modifier alone. */
export function writtenKeys({ key, mod, alt, shift }: Press): string {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'CapsLock', 'Unidentified', 'Process'].includes(key)) return ''
  const name = key.length === 1 ? key.toUpperCase() : key
  // Of a sign that Shift writes, the sign is what counts.
  const isSign = key.length === 1 && !/\p{L}/u.test(key)
  return [mod && 'Mod', alt && 'Alt', shift && !isSign && 'Shift', name].filter(Boolean).join('+')
}

/** What was pressed, as far as keys ask. A keyboard whose letters are of another script presses the letter that stands there on a Latin one. */
export function pressOf(event: {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}): Press {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  const isOther = letter !== undefined && [...event.key].length === 1 && !/[A-Za-z]/.test(event.key)
  const key = event.key === ' ' ? 'Space' : event.key
  return { key: isOther ? letter : key, mod: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }
}

const shape =
  /^(Mod\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|[^\s\p{L}\p{N}+]|F([1-9]|1\d|2[0-4])|Backspace|Delete|Insert|Enter|Space|Tab|Escape|Home|End|Arrow(Up|Down|Left|Right)|Page(Up|Down))$/u

/** Browsers and systems do something of their own with them, and do not ask the page. */
const ofSystem: ReadonlySet<string> = new Set([
  ...['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Q', 'Mod+R', 'Mod+L', 'Mod+H', 'Mod+Shift+N', 'Mod+Shift+T', 'Mod+Shift+W', 'Mod+Shift+Q'],
  ...['Mod+Shift+R', 'Mod+Shift+I', 'Mod+Shift+J', 'Mod+Shift+C', 'Mod+0', 'Mod+-', 'Mod+=', 'Mod+Tab', 'Mod+Shift+Tab', 'Alt+Tab'],
  ...['Alt+Shift+Tab', 'Alt+F4', 'Mod+F4', 'Alt+Space', 'Alt+Escape', 'Mod+Escape', 'Mod+Alt+Delete', 'Alt+ArrowLeft', 'Alt+ArrowRight'],
  ...['Alt+Home', 'Mod+PageUp', 'Mod+PageDown', 'F5', 'Mod+F5', 'F6', 'F10', 'Shift+F10', 'F11', 'F12'],
])

/** They mean something in a text or in a list. */
const ofText: ReadonlySet<string> = new Set([
  ...fieldKeys.flatMap(({ keys }) => keys),
  ...['Mod+C', 'Mod+V', 'Mod+X', 'Mod+Shift+V', 'Mod+[', 'Mod+]', 'Mod+Home', 'Mod+End', 'Mod+Shift+Home', 'Mod+Shift+End'],
  ...['Mod+Delete', 'Mod+Space', 'Mod+ArrowUp', 'Mod+ArrowDown', 'Mod+ArrowLeft', 'Mod+ArrowRight'],
  ...['Mod+Shift+ArrowUp', 'Mod+Shift+ArrowDown', 'Mod+Shift+ArrowLeft', 'Mod+Shift+ArrowRight', 'Mod+Shift+Backspace', 'Alt+Backspace'],
])
