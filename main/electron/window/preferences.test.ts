import { expect, test } from 'vitest'
import { pagePreferences } from './preferences.ts'

test('a page is sandboxed and knows no Node', () => {
  for (const isPackaged of [true, false]) {
    expect(pagePreferences(isPackaged)).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !isPackaged,
    })
  }
})
