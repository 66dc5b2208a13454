/** What the command line says. ICU messages by code. */
export const cli = {
  'cli.help': `Ascertain, a knowledge base of people, places and claims.

  ascertain new FOLDER [--sample] [--name NAME]
      makes a vault, with --sample one with notes to look at
  ascertain export VAULT FOLDER [--kind KIND | --note ID …] [--links wiki|markdown] [--trashed] [--who] [--force]
      writes notes as Markdown files into an empty folder, or over an earlier export of the vault that nobody changed;
      --trashed: notes in the trash too; --who: with the names of those who wrote; --force: into any folder, keeping what others made there
  ascertain search VAULT QUERY … [--limit NUMBER]
      names the notes that a query asks for, the best first: words, "phrases", OR, -not, prefix*, kind:person, by:"Ministry of Defence", happened:2022 …
  ascertain check VAULT
      reads everything and says what is wrong
  ascertain restore VAULT [BACKUP] [--list]
      brings back what a backup (the newest, if none is named) has otherwise; notes made since stay
  ascertain info VAULT
      says what is in it
  ascertain --help | --version

With --language en or --language uk it speaks that language, whatever the system's is.
With --json each command answers with one JSON value on standard output.
Ends with 0: done, 1: failed, 2: not understood, 3: the vault is open elsewhere, 4: check found problems, 130: stopped by Ctrl-C.`,
  'cli.version': '{version}',
  'cli.progress': '{percent} %',
  'cli.cancelled': 'Stopped. What was there before is as it was.',
  'cli.unknown-command': 'There is no command “{command}”. ascertain --help shows those there are. Nothing was touched.',
  'cli.bad-option': '{option}: not understood. ascertain --help shows the options. Nothing was touched.',
  'cli.not-for': '{option} is no option of “{command}”. ascertain --help shows the options. Nothing was touched.',
  'cli.usage.new': 'Name one folder for the vault: ascertain new FOLDER. Nothing was made.',
  'cli.usage.export': 'Name the vault and one folder to write to: ascertain export VAULT FOLDER. Nothing was written.',
  'cli.usage.check': 'Name one vault: ascertain check VAULT.',
  'cli.usage.restore': 'Name one vault and, if you like, a backup: ascertain restore VAULT [BACKUP]. Nothing was changed.',
  'cli.usage.search': 'Name one vault and what to look for: ascertain search VAULT QUERY.',
  'cli.not-limit': '“{limit}” is no number from 1 to {most, number}.',
  'cli.search.row': '{kind}  {title}  ({id})',
  'cli.search.total':
    '{count, plural, =0 {Nothing was found.} one {# note was found.} other {{count, number} notes were found, {shown, number} of them shown.}}',
  'cli.usage.info': 'Name one vault: ascertain info VAULT.',
  'cli.not-kind': 'There is no kind “{kind}”. Kinds are claim, person, place, organisation, event, source and page. Nothing was written.',
  'cli.not-note': '“{id}” is no id of a note. An id stands in a note’s details, 26 letters and digits. Nothing was written.',
  'cli.not-links': 'Links are written as “wiki” or “markdown”, not as “{links}”. Nothing was written.',
  'cli.kind-or-notes': 'Choose a kind or notes, not both. Nothing was written.',
  'cli.more': 'And {count, plural, one {# more remark} other {# more remarks}}: ascertain-export.json in the folder has them all.',

  'cli.new.done': 'Made the vault “{name}” in {folder}{notes, plural, =0 {} one {, with # note} other {, with # notes}}.',
  'cli.export.no-note': 'The vault has no note {id}. Nothing was written.',
  'cli.export.done':
    'Wrote {notes, plural, one {# note} other {# notes}} and {attachments, plural, one {# attachment} other {# attachments}} to {folder}.',
  'cli.export.kind':
    '  {count, number} {kind, select, claim {{count, plural, one {claim} other {claims}}} person {{count, plural, one {person} other {people}}} place {{count, plural, one {place} other {places}}} organisation {{count, plural, one {organisation} other {organisations}}} event {{count, plural, one {event} other {events}}} source {{count, plural, one {source} other {sources}}} page {{count, plural, one {page} other {pages}}} other {{kind}}}',
  'cli.check.notes': '{notes, plural, one {# note} other {# notes}}, {trashed, number} in the trash',
  'cli.check.links':
    '{links, plural, one {# link} other {# links}}: {unresolved, number} unresolved, {ambiguous, number} ambiguous, {gone, number} to what is gone',
  'cli.check.rest':
    '{files, plural, one {# attachment} other {# attachments}}, {unused, number} unused; {entries, plural, one {# step} other {# steps}} of history',
  'cli.check.sound': 'Nothing is wrong.',
  'cli.check.problems': '{count, plural, one {# thing is} other {# things are}} wrong; all else is sound.',
  'cli.restore.none': 'The vault has no backup yet.',
  'cli.restore.backup':
    '{name}: {at}, {notes, plural, one {# note} other {# notes}}{place, select, second {, in the second place} other {}}',
  'cli.restore.no-such': 'The vault has no backup “{name}”. Nothing was changed. ascertain restore VAULT --list shows those there are.',
  'cli.restore.done':
    'Brought back {count, plural, one {# note} other {# notes}} from the backup {name}. How things stood before is in the backup {before}.',
  'cli.info.vault': '“{name}” in {folder}, made on {made}, id {id}',
  'cli.info.notes': '{notes, plural, one {# note} other {# notes}}, {trashed, number} in the trash',
  'cli.info.backups': '{count, plural, one {# backup} other {# backups}}, the last of {last}',
  'cli.info.problems': '{count, plural, one {# problem was} other {# problems were}} found on opening: ascertain check shows them.',
} as const
