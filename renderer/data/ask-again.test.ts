import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { askAgain } from './ask-again.ts'

/** Something that is shown and asked for; each asking is answered by hand. */
function shown() {
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: false } },
  })
  const answers: ((answer: string) => void)[] = []
  const observer = new QueryObserver(queries, {
    queryKey: ['some'],
    queryFn: () => new Promise<string>((answer) => void answers.push(answer)),
  })
  observer.subscribe(() => {})
  const settled = () => new Promise((done) => setTimeout(done))
  return { queries, answers, settled, data: () => observer.getCurrentResult().data }
}

test('a first answer under way is asked once more when it is there, however often something changed meanwhile', async () => {
  const { queries, answers, settled, data } = shown()
  for (let change = 0; change < 3; change++) void askAgain(queries, { queryKey: ['some'] })
  expect(answers.length).toBe(1)
  answers[0]?.('before')
  await settled()
  expect([data(), answers.length]).toEqual(['before', 2])
  answers[1]?.('now')
  await settled()
  expect([data(), answers.length]).toEqual(['now', 2])
})

test('what is there already is asked again at once, and what is not meant is not', async () => {
  const { queries, answers, settled } = shown()
  void askAgain(queries, { queryKey: ['other'] })
  answers[0]?.('first')
  await settled()
  expect(answers.length).toBe(1)
  void askAgain(queries, { queryKey: ['some'] })
  expect(answers.length).toBe(2)
})
