import { join } from 'node:path'
import { nodeIds } from '#node/ids.ts'
import { instant } from '#shared/base/instant.ts'
import { expect, test } from '../fixtures.ts'
import { BackupsPage } from '../pages/backups-page.ts'
import { confirmExport, dialog, notice, RenameDialog } from '../pages/dialogs.ts'
import { NoteForm } from '../pages/note-form.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { StartPage } from '../pages/start-page.ts'
import { opened } from '../vaults/opened.ts'

/** Ten things that somebody wants who has read README and nothing else, by what stands on the screen and no key but Enter. */
test.describe('what a newcomer wants to do', () => {
  test.use({ hasVault: false })

  test('a vault, a person met today, a place that is not there yet, who said it, a better name, an old mistake, two spellings, one person’s notes', async ({
    window,
    folder,
  }) => {
    const [start, sidebar, note, form, list] = [
      new StartPage(window),
      new Sidebar(window),
      new NotePage(window),
      new NoteForm(window),
      new NoteList(window),
    ]
    const write = async (kind: string, title: string, words: string) => {
      await sidebar.makeNote(kind, title)
      await note.write(words)
      await expect.poll(() => note.written()).toBe(words)
    }

    await test.step('make a vault', async () => {
      await start.name.fill('Harbour papers')
      await expect(start.place).toHaveValue(join(folder, 'Harbour papers'))
      await start.newVault.getByRole('button', { name: 'Make the vault' }).click()
      await expect(window.getByText('This vault is empty.')).toBeVisible()
    })

    await test.step('write about a person met today, and link a place that does not exist yet', async () => {
      await sidebar.makeNote('Person', 'Oksana Mazur')
      await note.write('Met at the market. She keeps the books of [[Mill Lane')
      // A name is hardly ever a claim, which quick fingers would make of it.
      await expect(note.offer(/^Person Make|Make Person/)).toHaveAttribute('aria-selected', 'true')
      await note.offer(/Make Place “Mill Lane”/).click()
      await expect(note.chip('Mill Lane')).toBeVisible()
      await note.read()
      await note.link('Mill Lane').click()
      await expect(note.title).toHaveText('Mill Lane')
    })

    await test.step('find who said a thing: close the gap in a claim, then search for its words', async () => {
      await write('Claim', 'The mill was closed in May', 'So she told at the market.')
      await note.read()
      await note.whole.getByRole('button', { name: 'Asserted by' }).click()
      await expect(form.add('Asserted by')).toBeFocused()
      await form.add('Asserted by').click()
      await form.item('Asserted by', 1).getByRole('combobox', { name: 'Who' }).fill('Oksana')
      await form.option(/Oksana Mazur/).click()
      await sidebar.item('All notes').click()
      await list.find('mill closed')
      await list.row(/The mill was closed/).click()
      await expect(note.value('Asserted by')).toContainText('Oksana Mazur')
      await list.filter.fill('')
    })

    await test.step('correct a name everywhere', async () => {
      await list.row(/^Person Oksana Mazur/).click()
      const rename = new RenameDialog(window)
      await note.more('Rename')
      await rename.title.fill('Oksana Mazurenko')
      await window.keyboard.press('Enter')
      await expect(note.title).toHaveText('Oksana Mazurenko')
      await dialog(window).getByRole('button', { name: 'Change the words in 1 note' }).click()
      await list.row(/The mill was closed/).click()
      await expect(note.value('Asserted by')).toContainText('Oksana Mazurenko')
    })

    await test.step('undo a mistake made three notes ago, and only that', async () => {
      await write('Page', 'Mistake', 'This should not have been written.')
      for (const title of ['First after', 'Second after', 'Third after']) await write('Page', title, `${title}.`)
      await sidebar.choose('What was done last')
      await dialog(window).getByRole('button', { name: 'Take back: Edit “Mistake”' }).click()
      await expect(notice(window, 'Undone: Edit “Mistake”')).toBeVisible()
      await dialog(window).getByRole('button', { name: 'Close', exact: true }).click()
      await list.row('Mistake').click()
      await expect(note.whole.getByText('This should not')).toBeHidden()
      await list.row('Second after').click()
      await expect(note.text).toHaveText('Second after.')
    })

    await test.step('merge two spellings of one person', async () => {
      await write('Person', 'O. Mazurenco', 'Heard of from Petro.')
      await list.row(/^Person Oksana Mazurenko/).click()
      await note.more('Merge another note into this')
      await dialog(window).getByRole('combobox').fill('Mazurenco')
      await dialog(window)
        .getByRole('option', { name: /O\. Mazurenco/ })
        .click()
      await dialog(window).getByRole('button', { name: 'Merge', exact: true }).click()
      await expect(note.text).toContainText('Heard of from Petro.')
    })

    await test.step('take one person’s notes away as Markdown', async () => {
      await note.more('Export this note')
      await dialog(window).getByRole('radio', { name: 'This note and all notes that link to it' }).check()
      await expect(dialog(window).getByText('2 notes')).toBeVisible()
      expect((await confirmExport(window)).suggestedFilename()).toBe('Harbour papers.zip')
    })
  })
})

const dayBefore = test.extend({
  /** A vault in which somebody wrote yesterday, and made a backup. */
  vault: async ({ vault }, use) => {
    const clock = { now: () => instant(Date.now() - 86_400_000, 0), monotonic: () => performance.now() }
    const { api, core } = await opened(vault, { clock, ids: nodeIds() })
    await api.notes.create({ kind: 'page', title: 'Ferry', body: 'It leaves at six.' })
    await api.backups.make({})
    await core.close()
    await use(vault)
  },
})

dayBefore('a note is looked at as it was yesterday, and a backup gives it back', async ({ window }) => {
  const [sidebar, note, backups] = [new Sidebar(window), new NotePage(window), new BackupsPage(window)]

  await test.step('see what a note looked like yesterday', async () => {
    await new NoteList(window).row('Ferry').click()
    await note.edit()
    await note.field.fill('It leaves at seven.')
    await expect.poll(() => note.written()).toBe('It leaves at seven.')
    await note.read()
    await note.more('Versions of this note')
    await note.around
      .getByRole('region', { name: /^Yesterday/ })
      .getByRole('button')
      .click()
    await expect(dialog(window).getByRole('deletion')).toHaveText('six')
    await dialog(window).getByText('The text as it was').click()
    await expect(dialog(window).getByText('It leaves at six.')).toBeVisible()
    await dialog(window).getByRole('button', { name: 'Close', exact: true }).last().click()
  })

  await test.step('restore a backup', async () => {
    await sidebar.item('Backups').click()
    await backups.rows.last().getByRole('button', { name: 'Compare and restore' }).click()
    await backups.restore('Restore all of it')
    await sidebar.item('All notes').click()
    await new NoteList(window).row('Ferry').click()
    await expect(note.text).toHaveText('It leaves at six.')
  })
})
