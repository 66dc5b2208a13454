import type { Page } from '@playwright/test'

/** Calls a method of the contract from a window that has entered, past its own client; gives the answer. */
export async function call(page: Page, method: string, input: object): Promise<unknown> {
  return await page.evaluate(
    async ({ path, body }) => {
      const headers = { authorization: `Bearer ${sessionStorage.getItem('ascertain.token')}`, 'content-type': 'application/json' }
      const answer = await fetch(`/rpc/${path}`, { method: 'POST', headers, body })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return ((await answer.json()) as { json: unknown }).json
    },
    { path: method.replace('.', '/'), body: JSON.stringify({ json: input }) },
  )
}

/** Makes a note and gives its id. */
export async function makeNote(page: Page, title: string, body: string): Promise<string> {
  const made = (await call(page, 'notes.create', { kind: 'page', title, body })) as { id: string }
  return made.id
}
