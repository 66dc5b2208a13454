import { care } from './care.ts'
import { cli } from './cli.ts'
import { commands } from './commands.ts'
import { compare } from './compare.ts'
import { core } from './core.ts'
import { dates } from './dates.ts'
import { desktop } from './desktop.ts'
import { dialogs } from './dialogs.ts'
import { editor } from './editor.ts'
import { exchange } from './exchange.ts'
import { guide } from './guide.ts'
import { home } from './home.ts'
import { host } from './host.ts'
import { kinds } from './kinds.ts'
import { labels } from './labels.ts'
import { links } from './links.ts'
import { lists } from './lists.ts'
import { note } from './note.ts'
import { palette } from './palette.ts'
import { query } from './query.ts'
import { relations } from './relations.ts'
import { rename } from './rename.ts'
import { replace } from './replace.ts'
import { settings } from './settings.ts'
import { starred } from './starred.ts'
import { start } from './start.ts'
import { storage } from './storage.ts'
import { templates } from './templates.ts'
import { values } from './values.ts'
import { window } from './window.ts'

/** Усі слова, які програма каже українською, за кодами. Глосарій: docs/language.md. */
export const ukrainian = {
  ...care,
  ...cli,
  ...commands,
  ...compare,
  ...core,
  ...dates,
  ...desktop,
  ...dialogs,
  ...editor,
  ...exchange,
  ...home,
  ...guide,
  ...host,
  ...kinds,
  ...labels,
  ...links,
  ...lists,
  ...note,
  ...palette,
  ...query,
  ...relations,
  ...rename,
  ...replace,
  ...settings,
  ...start,
  ...starred,
  ...storage,
  ...templates,
  ...values,
  ...window,
}
