import type { Json } from '#shared/base/json.ts'
import type { Api } from './core.ts'

/** What a task came to; throws where it did not end well. */
export async function taskResult(api: Api, { task }: { readonly task: string }): Promise<Json> {
  for (;;) {
    const now = await api.tasks.get({ task })
    if (now.state === 'done') return now.result
    if (now.state !== 'running') throw new Error(`the task ${now.state}: ${now.error?.code}`)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
