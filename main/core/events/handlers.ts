import type { Area } from '#core/serve/procedures.ts'

export const events: Area<'events'> = (os, { bus, store }) => ({
  watch: os.events.watch.handler(({ signal }) => bus.subscribe({ type: 'hello', version: store.version }, signal)),
})
