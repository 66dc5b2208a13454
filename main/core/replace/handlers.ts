import { Refusal } from '#core/refusal.ts'
import type { Area } from '#core/serve/procedures.ts'
import { isWritable } from '#shared/notes/value-rules.ts'
import { Plans } from './plan.ts'
import { findPlaces, replacePlaces } from './replace-task.ts'

export const replace: Area<'replace'> = (os, parts) => {
  const plans = new Plans()
  return {
    find: os.replace.find.handler(({ input: { which, ...replacing } }) => {
      if (!isWritable(replacing.put)) throw new Refusal('INVALID', { code: 'replace.half' })
      return { task: parts.tasks.start({ code: 'task.replace-find' }, (control) => findPlaces(parts, plans, replacing, which, control)) }
    }),
    lines: os.replace.lines.handler(({ input: { plan, offset, limit } }) => plans.get(plan).lines(offset, limit)),
    replace: os.replace.replace.handler(({ input: { plan: id, ticked }, context: { window } }) => {
      const plan = plans.get(id)
      return { task: parts.tasks.start({ code: 'task.replace' }, (control) => replacePlaces(parts, plan, ticked, window, control)) }
    }),
  }
}
