import { expect, test } from 'vitest'
import { commandIds } from '#shared/commands/index.ts'
import { applicationMenu } from './application-menu.ts'
import { contextMenu } from './context-menu.ts'

const editFlags = {
  canUndo: true,
  canRedo: true,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
}
const nowhere = { isEditable: false, selectionText: '', linkURL: '', editFlags }
const acts = { copyText: () => {}, openOutside: () => {} }
const items = (platform: NodeJS.Platform, isPackaged = true) =>
  applicationMenu({
    platform,
    isPackaged,
    said: [{ id: 'note.new', may: true, words: 'New & odd', keys: ['Alt+N', 'Mod+J'] }],
    run: () => {},
  }).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))

test('every command stands in the menu bar, once', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const ids = items(platform).flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect(ids.sort()).toEqual([...commandIds].sort())
  }
})

test('a command says what the window says of it, and may not be done where the window says nothing', () => {
  const of = (id: string) => items('linux').find((item) => item.id === id)
  expect(of('note.new')).toMatchObject({ label: 'New && odd', enabled: true, accelerator: 'CmdOrCtrl+J', registerAccelerator: false })
  expect(of('edit.undo')).toMatchObject({ label: 'Undo', enabled: false })
  expect(of('vault.export')).toMatchObject({ accelerator: 'CmdOrCtrl+Shift+E' })
  expect(of('go.backups')).not.toHaveProperty('accelerator')
})

test('developer tools are for those who work on it', () => {
  const roles = (isPackaged: boolean) => items('linux', isPackaged).map(({ role }) => role)
  expect(roles(true)).not.toContain('toggleDevTools')
  expect(roles(false)).toContain('toggleDevTools')
})

test('a right click offers what can be done there', () => {
  const labels = (place: Partial<typeof nowhere>) =>
    contextMenu({ ...nowhere, ...place }, acts).map(({ role, label, type }) => role ?? label ?? type)
  expect(labels({})).toEqual([])
  expect(labels({ selectionText: 'words' })).toEqual(['copy'])
  expect(labels({ isEditable: true })).toEqual(['cut', 'copy', 'paste', 'selectAll'])
  expect(labels({ linkURL: 'https://example.org/' })).toEqual(['Open the link outside…', 'Copy the link’s address'])
  expect(labels({ linkURL: 'app://bundle/#/note/x', selectionText: 'x' })).toEqual(['copy'])
})
