import type { NoteId } from '#shared/base/ids.ts'
import { client } from './client.ts'
import { drafts } from './drafts.ts'

/** The page of just that title; made where there is none. */
export async function pageCalled(title: string): Promise<NoteId> {
  return (await client.notes.pageCalled({ title })).id
}

/** The page of a day, made after the template for it where there is one. */
export async function pageOfDay(now: Date): Promise<NoteId> {
  return (await client.notes.pageCalled({ title: titleOfDay(now), isDay: true })).id
}

/** Puts a line at the end of a note's text, as an item of a list. */
export async function addLine(id: NoteId, line: string): Promise<void> {
  await drafts.flush()
  const { note, body } = await client.notes.get({ id })
  const put = `${body === '' || body.endsWith('\n') ? '' : '\n'}- ${line}\n`
  await client.notes.save({ id, rev: note.rev, ops: [{ op: 'text', field: 'body', splices: [{ at: body.length, cut: '', put }] }] })
}

/** The day of this computer's clock as the title of its page. */
export function titleOfDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}
