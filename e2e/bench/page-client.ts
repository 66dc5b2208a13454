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

/** Milliseconds that a first index may take. */
const indexing = 1_200_000

/** Resolves when search knows all texts; until then it looks at titles only, and tells how far it is. */
export async function allTextsRead(page: Page): Promise<void> {
  const until = performance.now() + indexing
  for (;;) {
    const { complete } = (await call(page, 'search.notes', { query: 'the', offset: 0, limit: 1 })) as { complete: boolean }
    if (complete) return
    if (performance.now() > until) throw new Error('the index was never made')
    await page.waitForTimeout(500)
  }
}
