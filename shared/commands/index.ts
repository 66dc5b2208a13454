/** The menus in their order; words are `menu.<name>`. */
export const menuNames = ['vault', 'note', 'edit', 'table', 'go', 'tabs', 'look'] as const

/**
 * What a person can do, whatever way it is asked for: menu, button and key share one command. `keys` are the ways to press it, the first is
 * shown; `Mod` is Ctrl, on a Mac Command. `menu` is where it stands. Words are the messages `command.<id>`; what it does and when it may
 * be done is in renderer/commands.
 */
export interface Command {
  readonly keys: readonly string[]
  readonly menu: (typeof menuNames)[number]
  /** Also where somebody types: its keys are not those of a text field. */
  readonly inFields?: true
}

export const commands = {
  'note.new': { keys: ['Alt+N', 'Mod+N'], menu: 'note', inFields: true },
  'note.capture': { keys: ['Alt+C'], menu: 'note', inFields: true },
  'note.today': { keys: ['Alt+J'], menu: 'note', inFields: true },
  'note.edit': { keys: ['Mod+E'], menu: 'note', inFields: true },
  'note.link': { keys: ['Mod+Shift+K'], menu: 'note', inFields: true },
  'note.template': { keys: [], menu: 'note', inFields: true },
  'note.star': { keys: ['Alt+K'], menu: 'note', inFields: true },
  'note.rename': { keys: ['F2'], menu: 'note', inFields: true },
  'note.kind': { keys: [], menu: 'note' },
  'note.follow': { keys: ['Mod+Enter'], menu: 'note', inFields: true },
  'note.find': { keys: ['Mod+F'], menu: 'note', inFields: true },
  'note.source': { keys: ['Alt+M'], menu: 'note', inFields: true },
  'note.trash': { keys: ['Mod+Backspace'], menu: 'note' },
  'note.restore': { keys: [], menu: 'note' },
  'note.merge': { keys: [], menu: 'note' },
  'note.compare': { keys: [], menu: 'note' },
  'note.export': { keys: [], menu: 'note' },
  'note.versions': { keys: [], menu: 'note' },
  'note.print': { keys: ['Mod+P'], menu: 'note', inFields: true },
  'list.all': { keys: [], menu: 'edit' },
  'list.clear': { keys: [], menu: 'edit' },
  'list.tags': { keys: [], menu: 'note' },
  'list.star': { keys: [], menu: 'note' },
  'list.unstar': { keys: [], menu: 'note' },
  'list.compare': { keys: [], menu: 'note' },
  'list.trash': { keys: ['Delete'], menu: 'note' },
  'list.restore': { keys: [], menu: 'note' },
  'list.export': { keys: [], menu: 'note' },
  'edit.undo': { keys: ['Mod+Z'], menu: 'edit' },
  'edit.redo': { keys: ['Mod+Shift+Z', 'Mod+Y'], menu: 'edit' },
  'edit.steps': { keys: [], menu: 'edit' },
  'edit.save': { keys: ['Mod+S'], menu: 'edit', inFields: true },
  'edit.replace': { keys: ['Mod+Shift+H'], menu: 'edit', inFields: true },
  'table.insert': { keys: [], menu: 'table', inFields: true },
  'table.rowBefore': { keys: [], menu: 'table', inFields: true },
  'table.rowAfter': { keys: [], menu: 'table', inFields: true },
  'table.rowUp': { keys: [], menu: 'table', inFields: true },
  'table.rowDown': { keys: [], menu: 'table', inFields: true },
  'table.rowDelete': { keys: [], menu: 'table', inFields: true },
  'table.columnBefore': { keys: [], menu: 'table', inFields: true },
  'table.columnAfter': { keys: [], menu: 'table', inFields: true },
  'table.columnLeft': { keys: [], menu: 'table', inFields: true },
  'table.columnRight': { keys: [], menu: 'table', inFields: true },
  'table.columnDelete': { keys: [], menu: 'table', inFields: true },
  'table.alignLeft': { keys: [], menu: 'table', inFields: true },
  'table.alignCenter': { keys: [], menu: 'table', inFields: true },
  'table.alignRight': { keys: [], menu: 'table', inFields: true },
  'table.alignNone': { keys: [], menu: 'table', inFields: true },
  'go.palette': { keys: ['Mod+K', 'Mod+O'], menu: 'go', inFields: true },
  'search.next': { keys: ['F3'], menu: 'go', inFields: true },
  'search.previous': { keys: ['Shift+F3'], menu: 'go', inFields: true },
  'search.clear': { keys: [], menu: 'go' },
  'go.filter': { keys: ['/', 'Mod+Shift+F'], menu: 'go', inFields: true },
  'go.list': { keys: ['Alt+L'], menu: 'go', inFields: true },
  'go.note': { keys: ['Alt+T'], menu: 'go', inFields: true },
  'tab.next': { keys: ['Alt+PageDown'], menu: 'tabs', inFields: true },
  'tab.previous': { keys: ['Alt+PageUp'], menu: 'tabs', inFields: true },
  'tab.right': { keys: ['Alt+Shift+PageDown'], menu: 'tabs', inFields: true },
  'tab.left': { keys: ['Alt+Shift+PageUp'], menu: 'tabs', inFields: true },
  'tab.pin': { keys: ['Alt+P'], menu: 'tabs', inFields: true },
  'tab.split': { keys: ['Alt+S'], menu: 'tabs', inFields: true },
  'tab.compare': { keys: [], menu: 'tabs' },
  'compare.next': { keys: ['F8'], menu: 'go', inFields: true },
  'compare.previous': { keys: ['Shift+F8'], menu: 'go', inFields: true },
  'compare.left': { keys: ['Alt+,'], menu: 'edit', inFields: true },
  'compare.right': { keys: ['Alt+.'], menu: 'edit', inFields: true },
  'tab.turn': { keys: ['Alt+O'], menu: 'tabs', inFields: true },
  'tab.closeOthers': { keys: [], menu: 'tabs' },
  'tab.close': { keys: ['Alt+W', 'Mod+W'], menu: 'tabs', inFields: true },
  'tab.reopen': { keys: ['Alt+Shift+W', 'Mod+Shift+T'], menu: 'tabs', inFields: true },
  'go.home': { keys: ['Alt+H'], menu: 'go', inFields: true },
  'go.random': { keys: [], menu: 'go' },
  'go.trash': { keys: [], menu: 'go' },
  'go.unresolved': { keys: [], menu: 'go' },
  'go.ambiguous': { keys: [], menu: 'go' },
  'go.problems': { keys: [], menu: 'go' },
  'go.backups': { keys: [], menu: 'go' },
  'vault.export': { keys: ['Mod+Shift+E'], menu: 'vault', inFields: true },
  'vault.check': { keys: [], menu: 'vault' },
  'vault.restoreTrash': { keys: [], menu: 'vault' },
  'vault.emptyTrash': { keys: [], menu: 'vault' },
  'vault.settings': { keys: [], menu: 'vault' },
  'vault.switch': { keys: [], menu: 'vault' },
  'window.new': { keys: ['Mod+Shift+N'], menu: 'vault', inFields: true },
  'look.sidebar': { keys: ['Alt+B'], menu: 'look', inFields: true },
  'look.list': { keys: ['Alt+Shift+L'], menu: 'look', inFields: true },
  'look.inspector': { keys: ['Alt+I'], menu: 'look', inFields: true },
  'look.scheme': { keys: ['Alt+D'], menu: 'look', inFields: true },
  'look.keys': { keys: ['Shift+F1'], menu: 'look', inFields: true },
  'look.guide': { keys: ['F1'], menu: 'look', inFields: true },
  'look.about': { keys: [], menu: 'look' },
} as const satisfies { readonly [id: string]: Command }

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as readonly CommandId[]

/** Keys that mean something only where one writes: no commands, but help tells them. Words are `fieldKey.<does>`. */
export const fieldKeys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['[['], does: 'link' },
  { keys: ['Enter'], does: 'add' },
  { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: 'move' },
  { keys: ['Alt+Delete'], does: 'remove' },
  { keys: ['Mod+B'], does: 'strong' },
  { keys: ['Mod+I'], does: 'stress' },
  { keys: ['Mod+D'], does: 'again' },
  { keys: ['Mod+Alt+ArrowUp', 'Mod+Alt+ArrowDown'], does: 'cursors' },
  { keys: ['Mod+Shift+['], does: 'fold' },
  { keys: ['Mod+Shift+]'], does: 'unfold' },
  { keys: ['/'], does: 'block' },
  { keys: ['Tab', 'Shift+Tab'], does: 'cell' },
  { keys: ['Enter'], does: 'row' },
  { keys: ['Escape'], does: 'leaveTable' },
  { keys: ['Space'], does: 'choose' },
  { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], does: 'stretch' },
  { keys: ['Mod+A'], does: 'all' },
  { keys: ['Escape'], does: 'none' },
  { keys: ['Shift+Enter'], does: 'make' },
]

/** One key press, as far as a command asks: `mod` is Ctrl or Command. */
export interface Press {
  readonly key: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** Whether a press is `keys` ("Mod+Shift+Z"); letters count by the letter, so that Caps Lock does no harm. */
export function isPress(keys: string, press: Press): boolean {
  const parts = keys.split('+')
  const key = parts.pop() ?? ''
  return (
    key.toLowerCase() === press.key.toLowerCase() &&
    parts.includes('Mod') === press.mod &&
    parts.includes('Alt') === press.alt &&
    (parts.includes('Shift') === press.shift || /^[^\p{L}]$/u.test(key))
  )
}
