import { expect, test } from 'vitest'
import { commandIds, commands, fieldKeys } from '#shared/commands/index.ts'
import { messageCodes } from '#shared/messages/index.ts'
import { filesIn, read } from './project-files.ts'

const codes = new Set<string>(messageCodes)
/** Keys as README writes them. */
const written = (keys: string) => keys.replace('Mod+', 'Ctrl/Cmd+')
/** The first cell of each row of README's table of keys. */
const table = [...(/\| key \| does \|([\s\S]*?)\n\n/.exec(read('README.md'))?.[1] ?? '').matchAll(/^\| (?!---)(.+?) \|/gm)].flatMap(
  ([, cell]) => (cell ?? '').replaceAll('`', '').split(', '),
)

test('README tells every key of every command', () => {
  const keys = commandIds.flatMap((id) => (commands[id].keys as readonly string[]).map(written))
  expect(keys.filter((key) => !table.includes(key))).toEqual([])
})

test('README tells no key that does nothing', () => {
  const all = new Set(
    [...commandIds.flatMap((id) => commands[id].keys as readonly string[]), ...fieldKeys.flatMap(({ keys }) => keys)].map(written),
  )
  expect(table.length).toBeGreaterThan(10)
  expect(table.filter((key) => !all.has(key))).toEqual([])
})

test('every command has words, and so has its menu', () => {
  expect(commandIds.flatMap((id) => [`command.${id}`, `menu.${commands[id].menu}`]).filter((code) => !codes.has(code))).toEqual([])
  expect(fieldKeys.map(({ does }) => `fieldKey.${does}`).filter((code) => !codes.has(code))).toEqual([])
})

test('every command is done by somebody: by an action, or by a part of the window that offers it', () => {
  const window = filesIn('renderer').map(read).join('\n')
  const actions = [...filesIn('renderer/commands'), 'renderer/editor/tables/table-commands.ts'].map(read).join('\n')
  const isDone = (id: string) => window.includes(`useOffer('${id}'`) || actions.includes(`'${id}': `)
  expect(commandIds.filter((id) => !isDone(id))).toEqual([])
})
