import type { NoteId } from '#shared/base/ids.ts'
import { client } from './client.ts'
import { drafts } from './drafts.ts'

/** The page of just that title; made where there is none. */
export async function pageCalled(title: string): Promise<NoteId> {
  return (await pageKnown(title)) ?? (await client.notes.create({ kind: 'page', title })).id
}

/** The page of a day, made after the template for it where there is one. */
export async function pageOfDay(now: Date): Promise<NoteId> {
  const title = titleOfDay(now)
  const known = await pageKnown(title)
  if (known !== null) return known
  const template = (await client.notes.templates({})).rows.find(({ kind, use }) => kind === 'page' && use === 'day')?.id
  return (await client.notes.create({ kind: 'page', title, ...(template === undefined ? {} : { template }) })).id
}

async function pageKnown(title: string): Promise<NoteId | null> {
  const { rows } = await client.notes.suggest({ text: title, kinds: ['page'], limit: 20 })
  return rows.find((row) => row.title === title && row.alias === null)?.id ?? null
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
