import { Compartment, EditorState, type Extension, type TransactionSpec } from '@codemirror/state'
import { say } from '#shared/messages/index.ts'

const spokenIn = new Compartment()

/** CodeMirror's own words, by those it would say in their place. */
export const phrases = (): Extension => spokenIn.of(EditorState.phrases.of(words()))

/** Says them in the language spoken now. */
export const phrasesAnew = (): TransactionSpec => ({ effects: spokenIn.reconfigure(EditorState.phrases.of(words())) })

const words = (): Record<string, string> => ({
  'Control character': say('editor.control-character'),
  'Selection deleted': say('editor.deleted'),
  Completions: say('editor.offers'),
  Find: say('find.what'),
  Replace: say('find.put'),
  next: say('find.next'),
  previous: say('find.previous'),
  all: say('find.all'),
  'match case': say('find.case'),
  regexp: say('find.pattern'),
  'by word': say('find.word'),
  replace: say('find.replace'),
  'replace all': say('find.replace-all'),
  close: say('window.close'),
  'current match': say('find.current'),
  'on line': say('find.on-line'),
  'replaced match on line $': say('find.replaced'),
  'replaced $ matches': say('find.replaced-all'),
})
