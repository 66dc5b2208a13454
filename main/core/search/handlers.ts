import type { Area } from '#core/serve/procedures.ts'

export const search: Area<'search'> = (os, parts) => ({
  notes: os.search.notes.handler(({ input }) => parts.search.notes(input)),
})
