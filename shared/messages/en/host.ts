/** ICU messages by code. */
export const host = {
  'host.serving': `Ascertain has “{folder}” open at
  {address}
The address opens one window, once, within a minute; press Enter for another. Ctrl-C ends.`,
  'host.opened': 'Ascertain has “{folder}” open at {address}. Press Enter for an address that opens another window; Ctrl-C ends.',
  'host.asking': `Ascertain asks which vault to open, at
  {address}
The address opens one window, once, within a minute; press Enter for another. Ctrl-C ends.`,
  'host.address': '  {address}',
  'host.sample-vault': 'Sample vault',
  'host.bad-option':
    '{option}: not understood. Options: --vault FOLDER, --sample, --language LANGUAGE, --port NUMBER, --no-open, --stop-after-goodbye SECONDS, --stop-after-loss SECONDS. Nothing was opened.',
  'host.port-taken': 'Port {port, number, ::group-off} is in use by another program. Choose another with --port, or leave it out.',
  'host.port-refused':
    'This computer does not let programs listen on port {port, number, ::group-off}. Choose another with --port, or leave it out.',
  'host.refused': 'The vault could not be opened',
  'host.failed': 'A request could not be answered. What was saved is kept; the log has the details.',
  'host.not-closed':
    'The vault could not be closed cleanly. All that was shown as saved is on disk; it is put in order when it is opened next.',
  'host.no-vault': 'No vault is open. Choose one, or make a new one.',
  'host.core-down':
    'The part of the program that keeps the vault stopped and is being started again. All that was shown as saved is on disk; what you typed since stays here and is stored then.',
  'host.core-gave-up':
    'The part of the program that keeps the vault stops again and again. All that was shown as saved is on disk; what you typed since stays here. Try again, or copy it and start Ascertain anew.',
  'host.core-refused':
    'The part of the program that keeps the vault stopped, and the vault cannot be opened again. What you typed since stays here. {reason}',
  'host.token-old': 'This choice of a folder is too old. Nothing was opened. Choose the folder again.',
  'host.path-not-whole': 'Give the whole path, from the root of the disk or, with ~, from your home folder on. Nothing was opened or made.',
  'host.folder-unreadable':
    'The computer does not let the program look into this folder ({error}). Nothing was opened or made. Choose another, or change its rights.',
  'host.is-a-vault': 'There is a vault in this folder already. Nothing was made. Open it, or choose another folder.',
  'host.no-parent': 'There is no folder “{folder}” to make the vault in. Nothing was made. Make it first, or choose another place.',
  'host.cannot': 'This window cannot do that: the desktop program can. Nothing was changed.',
  'host.preferences-broken':
    'The file of preferences could not be read; all of them are as they were at first. The file is kept as {kept}. Set them again in the settings.',
  'host.keys-ignored':
    '{count, plural, one {One key} other {# keys}} in the file of preferences cannot be used, and {count, plural, one {does} other {do}} not count. The settings show the keys that each command has now.',
  'host.preferences-unreadable':
    'The computer does not let the program read the file of preferences; all of them are as they were at first. Nothing in it was changed.',
  'host.ended': 'This window’s session has ended',
  'host.ended.how': 'All that was shown as saved is in the vault. Close this window and start Ascertain again with npm start.',
} as const
