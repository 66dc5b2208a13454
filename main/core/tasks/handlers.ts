import type { Area } from '#core/serve/procedures.ts'
import { mostRows } from '#shared/api/shapes.ts'

export const tasks: Area<'tasks'> = (os, parts) => ({
  list: os.tasks.list.handler(() => ({ tasks: parts.tasks.list().slice(-mostRows) })),
  get: os.tasks.get.handler(({ input }) => parts.tasks.get(input.task)),
  cancel: os.tasks.cancel.handler(({ input }) => parts.tasks.cancel(input.task)),
})
