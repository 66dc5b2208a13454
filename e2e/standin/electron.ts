/** What `electron` leads to in the stand-in; a name that is missing here fails when the program is loaded. */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { clipboard, dialog, nativeTheme, screen, shell } from './desktop.ts'
export { Menu, MenuItem } from './menu.ts'
export { net, protocol, session } from './session.ts'
