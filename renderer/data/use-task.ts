import { useQuery } from '@tanstack/react-query'
import type { Task } from '#shared/api/tasks.ts'
import { api, client } from './client.ts'

/** The tasks that run, and those that ended lately. */
export function useTasks(): readonly Task[] {
  return useQuery(api.tasks.list.queryOptions({ input: {} })).data?.tasks ?? []
}

/** Milliseconds between two looks at a task whose end somebody waits for; events make it sooner for what is shown. */
const looking = 250

/** Resolves when the task ended, however; tells how far it is until then. */
export async function endOf(task: string, onProgress: (task: Task) => void = () => {}): Promise<Task> {
  for (;;) {
    const now = await client.tasks.get({ task })
    if (now.state !== 'running') return now
    onProgress(now)
    await new Promise((resolve) => setTimeout(resolve, looking))
  }
}
