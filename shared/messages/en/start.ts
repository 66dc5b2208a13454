/** Which vault: the page that opens one. ICU messages by code. */
export const start = {
  'folder.choose': 'Choose…',

  'start.about':
    'A knowledge base of people, places and claims. It lies in a folder of yours, a vault, and never leaves this computer by itself.',
  'start.back': 'Back to “{name}”',
  'start.not-opened': '“{name}” could not be opened',
  'start.take-over': 'I am sure that no other program or computer uses this vault any more',
  'start.take-over-do': 'Take it over',
  'start.not-stored':
    'Some of what you typed is not stored yet. It stays in this window until you close it, and is stored when its vault is open here again.',
  'start.all-the-same': 'Open the other vault all the same',
  'start.opening': 'Opening the vault…',
  'start.new': 'New vault',
  'start.first-name': 'My vault',
  'start.where': 'Folder',
  'start.will-be-made': 'This folder will be made.',
  'start.will-be-used': 'This folder is empty and will be used.',
  'start.who-hint': 'May be left empty. Stands beside your changes in the history; it is not exported unless you choose so.',
  'start.new-do': 'Make the vault',
  'start.open': 'Open a vault',
  'start.recent': 'Vaults used before',
  'start.gone': '{folder} (not there now)',
  'start.forget': 'Forget “{name}”; the vault itself stays where it is',
  'start.folder': 'Folder of a vault',
  'start.folder-hint': 'The whole path, or ~ for your home folder.',
  'start.is-vault': 'There is a vault in this folder.',
  'start.open-do': 'Open',
  'start.sample': 'Sample vault',
  'start.sample-hint': 'Claims, people, places and sources from one article. Change in it what you like; it is yours.',
  'start.sample-do': 'Open the sample vault',
} as const
