import { expect, test } from '../fixtures.ts'
import { dialog } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'

test.describe('in the sample', () => {
  test.use({ hostOptions: ['--sample'] })

  test('texts are searched as one types, with what was found marked, and narrowed by what it has in common', async ({ window }) => {
    const list = new NoteList(window)
    await list.filter.fill('registry entr')
    await expect(list.row(/Entry in the digital registry/).locator('mark')).not.toHaveCount(0)
    const claims = async () => Number(await list.facet('Claims').getByText(/^\d+$/).textContent())
    await list.narrow()
    const count = await claims()
    await list.facet('Claims').click()
    await expect(list.filter).toHaveValue('registry entr kind:claim ')
    await expect(list.total).toHaveText(String(count))

    // Enter is of what is typed, though the rows still are those of the letters before.
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await window.route(/\/rpc\/search\/notes$/, async (route) => {
      await held
      await route.continue()
    })
    await list.filter.fill('Reuben')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Enter')
    await expect(list.row(/Entry in the digital registry/).first()).toBeVisible()
    answer()
    await expect(new NotePage(window).title).toContainText('Reuben')
  })

  test('keys and values are offered, and what is not understood is told without emptying the list', async ({ window }) => {
    const list = new NoteList(window)
    await list.filter.pressSequentially('stat')
    await expect(list.offer(/^status:/)).toBeVisible()
    await list.filter.press('ArrowDown')
    await list.filter.press('Enter')
    await expect(list.filter).toHaveValue('status:')
    await list.offer(/^unverified/).click()
    await expect(list.filter).toHaveValue('status:unverified ')
    await expect(list.total).toHaveText('68')
    await list.filter.pressSequentially('colour:red')
    await expect(list.problem(/There is no “colour:”/)).toBeVisible()
    await expect(list.total).toHaveText('68')
    await list.filter.fill('by:"Reuben F. Johnson" happened:2022')
    await expect(list.problem(/./)).toHaveCount(0)
    await expect(list.row(/./).first()).toBeVisible()
  })
})

test('a search is kept with a living count, opened from the sidebar, and kept no more', async ({ window }) => {
  const [note, sidebar, list, palette] = [new NotePage(window), new Sidebar(window), new NoteList(window), new Palette(window)]
  await sidebar.makeNote('Page', 'Ferry')
  await note.write('It leaves at six.')
  await palette.open()
  await palette.field.fill('leaves six')
  await palette.option(/Search all texts for “leaves six”/).click()
  await expect(list.filter).toHaveValue('leaves six')
  await expect(list.row('Ferry')).toBeVisible()
  await list.tool('Keep this search').click()
  await window.getByRole('textbox', { name: 'Name', exact: true }).fill('Departures')
  await window.keyboard.press('Enter')
  await expect(sidebar.item('Departures')).toHaveText('Departures1')

  await sidebar.makeNote('Page', 'Night boat')
  await note.write('Nobody leaves before six.')
  await sidebar.item('All notes').click()
  await expect(sidebar.item('Departures')).toHaveText('Departures2')
  await window.reload()
  await sidebar.item('Departures').click()
  await expect(list.row(/./)).toHaveCount(2)
  await list.tool('Kept').click()
  await window.getByRole('button', { name: 'Keep it no more' }).click()
  await expect(sidebar.item('Departures')).toHaveCount(0)
  await expect(dialog(window)).toHaveCount(0)
})

test('all that was found is tagged at once', async ({ window }) => {
  const [sidebar, list] = [new Sidebar(window), new NoteList(window)]
  for (const title of ['Red ferry', 'Green ferry', 'Harbour']) await sidebar.makeNote('Page', title)
  await list.filter.fill('ferry -green')
  await expect(list.row('Red ferry')).toBeVisible()
  await expect(list.total).toHaveText('1')
  await list.filter.fill('ferry')
  await expect(list.total).toHaveText('2')
  await list.filter.press('Enter')
  await window.keyboard.press('Control+a')
  await expect(list.chosen).toContainText('2')
  await list.act('Tags')
  await dialog(window).getByRole('combobox').or(dialog(window).getByRole('textbox')).first().fill('boats')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Escape')
  await list.filter.fill('tag:boats')
  await expect(list.total).toHaveText('2')
})
