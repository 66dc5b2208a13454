import { useEffect, useRef, useState } from 'react'
import type { Task } from '#shared/api/tasks.ts'
import { client } from './client.ts'
import { messageOf } from './failure.ts'
import { endOf } from './use-task.ts'

export interface TaskRun {
  /** How far it is, or how it ended; null before it began. */
  readonly task: Task | null
  readonly isRunning: boolean
  /** Starts something that lasts and resolves with its end; a failure of the start is an end too. */
  run(start: () => Promise<{ readonly task: string }>): Promise<Task>
  cancel(): void
}

/**
 * Follows something that lasts for whoever asked for it.
 * @param isAsking it only looks for something: nobody needs its end once the asker is gone
 */
export function useTaskRun(isAsking: boolean): TaskRun {
  const [task, setTask] = useState<Task | null>(null)
  const [isRunning, setRunning] = useState(false)
  const id = useRef<string | null>(null)
  const cancel = () => {
    if (id.current !== null) void client.tasks.cancel({ task: id.current }).catch(() => {})
  }
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = isAsking ? cancel : () => {}
  })
  useEffect(() => () => leave.current(), [])
  return {
    task,
    isRunning,
    cancel,
    async run(start) {
      setRunning(true)
      setTask(null)
      try {
        id.current = (await start()).task
        const end = await endOf(id.current, setTask)
        setTask(end)
        return end
      } catch (error) {
        const failed: Task = { ...nothing, error: messageOf(error) }
        setTask(failed)
        return failed
      } finally {
        id.current = null
        setRunning(false)
      }
    },
  }
}

const nothing: Task = {
  id: '',
  label: { code: 'window.bug' },
  state: 'failed',
  done: 0,
  total: null,
  warnings: [],
  error: null,
  result: null,
}
