/** ICU messages by code. */
export const host = {
  'host.serving': `Ascertain has “{folder}” open at
  {address}
The address opens one window, once, within a minute; press Enter for another. Ctrl-C ends.`,
  'host.opened': 'Ascertain has “{folder}” open at {address}. Press Enter for an address that opens another window; Ctrl-C ends.',
  'host.address': '  {address}',
  'host.first-vault': 'My vault',
  'host.sample-vault': 'Sample vault',
  'host.bad-option':
    '{option}: not understood. Options: --vault FOLDER, --sample, --port NUMBER, --no-open, --stop-after-goodbye SECONDS, --stop-after-loss SECONDS. Nothing was opened.',
  'host.port-taken': 'Port {port, number, ::group-off} is in use by another program. Choose another with --port, or leave it out.',
  'host.port-refused':
    'This computer does not let programs listen on port {port, number, ::group-off}. Choose another with --port, or leave it out.',
  'host.refused': 'The vault could not be opened',
  'host.failed': 'A request could not be answered. What was saved is kept; the log has the details.',
  'host.core-died':
    'The part of Ascertain that keeps the vault stopped. All that was shown as saved is on disk. Start again with npm start.',
  'host.not-closed':
    'The vault could not be closed cleanly. All that was shown as saved is on disk; it is put in order when it is opened next.',
  'host.ended': 'This window’s session has ended',
  'host.ended.how': 'All that was shown as saved is in the vault. Close this window and start Ascertain again with npm start.',
} as const
