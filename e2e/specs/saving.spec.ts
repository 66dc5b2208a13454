import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { linesWith } from '../journal-lines.ts'
import { Comparison } from '../pages/comparison.ts'
import { notice } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { another, begin, follow, holdSaves } from '../writing.ts'

// The rules of docs/writing.md on saving and undo, by their numbers; what trouble does to them is in trouble.spec.ts.

/** Counts the saves that a window asks for. */
function countSaves(window: Page): () => number {
  let count = 0
  window.on('request', (request) => {
    if (request.url().endsWith('/rpc/notes/save')) count += 1
  })
  return () => count
}

/** From now on time stands still in the window, but where the spec lets it go on. */
async function stopClock(window: Page): Promise<(milliseconds: number) => Promise<void>> {
  await window.clock.install()
  await window.clock.pauseAt(Date.now() + 60_000)
  return (milliseconds) => window.clock.runFor(milliseconds)
}

test.describe('in a window whose time stands still', () => {
  // Also where the test failed: what is asked of the page at the end takes time.
  test.afterEach(({ window }) => window.clock.resume())

  test('7: what is typed is sent in time and on leaving, and is said to be saved when it is', async ({ window }) => {
    await new Sidebar(window).makeNote('Page', 'Elsewhere')
    const note = await begin(window, 'Begin.')
    const goOn = await stopClock(window)

    await test.step('7: what is typed is sent 400 ms after the last key, and 2 s after the first unsaved one at the latest', async () => {
      const saves = countSaves(window)
      await note.write('a')
      await goOn(399)
      expect(saves()).toBe(0)
      await goOn(1)
      await expect.poll(saves).toBe(1)
      await expect(note.saved).toHaveText('Saved')

      for (const letter of 'abcdef') {
        await window.keyboard.type(letter)
        await goOn(330)
      }
      expect(saves()).toBe(1)
      await window.keyboard.type('g')
      await goOn(20)
      await expect.poll(saves).toBe(2)
      await expect(note.saved).toHaveText('Saved')
    })

    await test.step('7: “Saved” appears only after the answer, “Saving…” after 300 ms', async () => {
      let answer = () => {}
      const held = new Promise<void>((resolve) => {
        answer = resolve
      })
      const saves = countSaves(window)
      await window.route('**/rpc/notes/save', async (route) => {
        await held
        await route.continue()
      })
      await note.write('a')
      await goOn(400)
      await expect.poll(saves).toBe(1)
      await goOn(299)
      await expect(note.saved).toHaveText('Writing…')
      await goOn(1)
      await expect(note.saved).toHaveText('Saving…')
      await goOn(60_000)
      await expect(note.saved).toHaveText('Saving…')
      answer()
      await expect(note.saved).toHaveText('Saved')
      await window.unroute('**/rpc/notes/save')
    })

    await test.step('7: what is typed is sent at once on leaving the field, the note, the tab and the window', async () => {
      const saves = countSaves(window)
      const ways: readonly (() => Promise<unknown>)[] = [
        () => note.titleField.click(),
        () => window.evaluate(() => dispatchEvent(new Event('blur'))),
        () =>
          window.evaluate(() => {
            // What the browser says of a tab that another one covers, and of a computer that goes to sleep.
            Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
            document.dispatchEvent(new Event('visibilitychange'))
            Reflect.deleteProperty(document, 'visibilityState')
          }),
        () => new NoteList(window).row('Elsewhere').click(),
      ]
      for (const [at, leave] of ways.entries()) {
        await note.write('a')
        expect(saves()).toBe(at)
        await leave()
        await expect.poll(saves).toBe(at + 1)
        await expect(note.saved).toHaveText('Saved')
      }
    })
  })
})

test('7, 8, 10, 11: what is typed is sent in small, undone in its field, and kept', async ({ window, started, context, vault }) => {
  await test.step('11: in a text field undo is the field’s own and never reaches the vault', async () => {
    const note = await begin(window, 'Begin.')
    await note.write(' More.')
    await expect.poll(() => note.written()).toBe('Begin. More.')
    const asked: string[] = []
    window.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const undo = () => note.field.press('Control+z')
    // How many steps it is depends on how fast was typed.
    await expect
      .poll(async () => {
        await undo()
        return note.written()
      })
      .toBe('')
    for (const _ of 'many more') await undo()
    expect(await note.written()).toBe('')
    await expect(new Sidebar(window).item('All notes')).toHaveText(/1/)
    await note.titleField.press('End')
    await window.keyboard.type('s')
    await window.keyboard.press('Control+z')
    await expect(note.titleField).toHaveValue('Harbour')
    expect(asked.filter((path) => path.startsWith('/rpc/history'))).toEqual([])
  })

  await test.step('10: a hundred letters cost a few saves and nothing else', async () => {
    const note = await begin(window, 'Begin ', 'Letters')
    const asked: string[] = []
    window.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await note.write('abcdefghij'.repeat(10))
    await expect(note.saved).toHaveText('Saved')
    expect(new Set(asked)).toEqual(new Set(['/rpc/notes/save']))
  })

  await test.step('8: one letter in a note of a megabyte is sent and written in less than a kilobyte', async () => {
    const note = await begin(window, 'Begin.', 'Megabyte')
    await note.field.press('Control+End')
    await note.paste({ 'text/plain': `\n${'lorem ipsum '.repeat(8)}`.repeat(11_000) })
    await window.keyboard.type('the end')
    await expect(note.saved).toHaveText('Saved', { timeout: 60_000 })
    const sent = window.waitForRequest((request) => request.url().endsWith('/rpc/notes/save'))
    await window.keyboard.insertText('\u046a')
    expect((await sent).postDataBuffer()?.length).toBeLessThan(1024)
    await expect.poll(() => linesWith(vault, '\u046a')).toHaveLength(1)
    const [line = ''] = await linesWith(vault, '\u046a')
    expect(Buffer.byteLength(line)).toBeLessThan(1024)
  })

  await test.step('7: what is typed while the window is closed at once is kept', async () => {
    const note = await begin(window, 'First.', 'Last')
    await note.write(' Last words.')
    const address = new URL(window.url()).hash
    await window.close()
    const again = await context.newPage()
    await again.goto(await started.link())
    await expect(new Sidebar(again).item('All notes')).toBeVisible()
    await again.evaluate((hash) => location.assign(hash), address)
    await expect.poll(() => new NotePage(again).written()).toBe('First. Last words.')
  })
})

test('9, 11: two windows on one text', async ({ window, started, context }) => {
  const other = await context.newPage()

  await test.step('11: typing in one note without leaving it is one step, of this window, and the menu says which', async () => {
    const note = await begin(window, 'Begin.')
    // What is typed before one leaves the note is another step.
    await new Sidebar(window).item('Backups').click()
    await new Sidebar(window).item('All notes').click()
    await new NoteList(window).row('Harbour').click()
    await note.edit()
    for (const words of [' One.', ' Two.']) {
      const save = window.waitForResponse((answer) => answer.url().endsWith('/rpc/notes/save'))
      await note.write(words)
      await save
    }
    await note.read()
    await expect(note.text).toHaveText('Begin. One. Two.')
    const there = await another(other, started, window)
    await expect(there.whole).toContainText('Begin. One. Two.')
    await expect(await new Sidebar(there.whole.page()).offered('Undo')).toBeDisabled()
    await expect(await new Sidebar(window).offered('Undo')).toHaveText(/Undo: .*Harbour/)
    await window.keyboard.press('Escape')
    await note.title.click()
    await window.keyboard.press('Control+z')
    await expect(note.text).toHaveText('Begin.')
    await expect(there.whole).toContainText('Begin.')
    await window.keyboard.press('Control+Shift+z')
    await expect(note.text).toHaveText('Begin. One. Two.')
  })

  await test.step('11: a step whose field somebody changed since is refused with its name, and nothing is changed', async () => {
    const note = await begin(window, 'Begin.', 'Basin')
    const there = await follow(other, window)
    const rename = async ({ titleField, saved }: NotePage, title: string) => {
      await titleField.fill(title)
      await titleField.press('Enter')
      await expect(saved).toHaveText('Saved')
    }
    await rename(note, 'Pier')
    await expect(there.titleField).toHaveValue('Pier')
    await rename(there, 'Mole')
    await expect(note.titleField).toHaveValue('Mole')
    await note.read()
    await expect(note.title).toHaveText('Mole')
    await note.title.click()
    await window.keyboard.press('Control+z')
    await expect(notice(window, /cannot be taken back, because it was changed since: .*Title/i)).toBeVisible()
    await expect(note.title).toHaveText('Mole')
  })

  await test.step('9: two windows type in one text at once and neither loses a letter', async () => {
    const note = await begin(window, 'Above.\n\nBelow.', 'Winds')
    const there = await follow(other, window)
    await expect.poll(() => there.written()).toBe('Above.\n\nBelow.')

    const [mine, theirs] = ['north wind over the quay ', 'south wind under the pier ']
    await note.field.press('Control+Home')
    await there.field.press('Control+End')
    const slowly = { delay: 25 }
    await Promise.all([note.field.pressSequentially(mine.repeat(4), slowly), there.field.pressSequentially(theirs.repeat(4), slowly)])
    const whole = `${mine.repeat(4)}Above.\n\nBelow.${theirs.repeat(4)}`
    await expect.poll(() => note.written()).toBe(whole)
    await expect.poll(() => there.written()).toBe(whole)
    await expect(note.saved).toHaveText('Saved')
    await expect(there.saved).toHaveText('Saved')
  })

  await test.step('9: of changes to the same words both stay, marked, and it is said', async () => {
    const note = await begin(window, 'The quay is closed', 'Notice')
    const there = await follow(other, window)
    await expect.poll(() => there.written()).toBe('The quay is closed')
    const release = await holdSaves(window)
    const change = async ({ field }: NotePage, words: string) => {
      await field.press('Control+End')
      await field.press('Control+Shift+ArrowLeft')
      await field.page().keyboard.insertText(words)
    }
    const sent = window.waitForRequest((request) => request.url().endsWith('/rpc/notes/save'))
    await change(note, 'open')
    await sent
    await change(there, 'sunk')
    await expect.poll(() => there.written()).toBe('The quay is sunk')
    await expect(there.saved).toHaveText('Saved')
    release()
    await expect(notice(window, 'Both are kept: yours stands marked as {++…++}')).toBeVisible()
    await expect.poll(() => note.written()).toMatch(/^The quay is .*\{\+\+.*\+\+\}/)
    const whole = await note.written()
    expect([whole.includes('open'), whole.includes('sunk')]).toEqual([true, true])
    await expect.poll(() => there.written()).toBe(whole)

    // The two sides are compared by words, and one is written.
    await note.whole.getByRole('button', { name: 'Compare both' }).click()
    const both = new Comparison(window)
    await expect(both.status).toHaveText('1 difference, 0 taken')
    await expect(both.words('Left', 'sunk')).toHaveAttribute('aria-pressed', 'true')
    await both.words('Right', 'open').click()
    await both.act('Write it so').click()
    await expect.poll(() => there.written()).toBe('The quay is open')
    await expect(both.whole.getByText('Nothing that one reads differs.')).toBeVisible()
  })
})
