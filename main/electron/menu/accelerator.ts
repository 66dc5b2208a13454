import { type CommandId, commands } from '#shared/commands/index.ts'

/**
 * The keys of a command as menus write them; undefined where it has none. Of several the one with Ctrl or Command is shown: here no browser
 * takes it away.
 */
export function acceleratorOf(id: CommandId): string | undefined {
  const { keys }: { readonly keys: readonly string[] } = commands[id]
  return (keys.find((one) => one.startsWith('Mod+')) ?? keys[0])?.replace('Mod', 'CmdOrCtrl')
}
