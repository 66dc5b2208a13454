import { type OwnKeys, readOwnKeys } from '#shared/commands/own-keys.ts'
import { languageChoices } from '#shared/messages/language.ts'

/** What can be chosen of a preference; the first is the usual one. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  /** `system`: each window asks its own, and the host its own. */
  language: languageChoices,
  /** In what texts stand; of `clear`, whose letters are hard to mistake for one another, and the computer's own `system` is the whole window. */
  face: ['serif', 'sans', 'clear', 'system', 'mono'],
  /** How large texts are. */
  text: ['usual', 'small', 'large', 'largest'],
  density: ['comfortable', 'compact'],
  /** How a text is shown while one writes it: as it will be read, or as its bare source. */
  writing: ['live', 'source'],
  /** What the export dialog proposes. */
  exportLinks: ['wiki', 'markdown'],
} as const

type Choices = typeof choices
type Chosen = { readonly [name in keyof Choices]: Choices[name][number] }

/** What the person set on this computer, for every vault; kept beside the program's own data. */
export interface Preferences extends Chosen {
  readonly exportTrashed: boolean
  readonly keys: OwnKeys
  /** The person's name as given last, proposed for the next new vault. */
  readonly who: string
}

/** Reads what was kept; what is none of ours, or of another type, is as usual. */
export function readPreferences(read: { readonly [name: string]: unknown }): Preferences {
  const { exportTrashed, who } = read
  return {
    theme: chosen(choices.theme, read.theme),
    language: chosen(choices.language, read.language),
    face: chosen(choices.face, read.face),
    text: chosen(choices.text, read.text),
    density: chosen(choices.density, read.density),
    writing: chosen(choices.writing, read.writing),
    exportLinks: chosen(choices.exportLinks, read.exportLinks),
    exportTrashed: exportTrashed === true,
    keys: readOwnKeys(read.keys).own,
    who: typeof who === 'string' ? who.slice(0, 200) : '',
  }
}

export const usualPreferences: Preferences = readPreferences({})

/** The choice that this is, else the usual one. */
export function chosen<T extends string>(all: readonly [T, ...T[]], value: unknown): T {
  return all.find((one) => one === value) ?? all[0]
}
