import { expect, test } from 'vitest'
import { createNameOrder } from './name-order.ts'

const inOrder = (locale: string, names: readonly string[]) => {
  const order = createNameOrder()
  order.use(locale)
  return [...names].sort(order.compare)
}

test('names stand as the alphabet of the language has them, its own letters first', () => {
  const names = ['Ялта', 'Ґонта', 'Газа', 'Житомир', 'Єва', 'Жуків', 'Елла', 'Іван', 'Ирій', 'Їжак', 'Kyiv']
  expect(inOrder('uk', names)).toEqual(['Газа', 'Ґонта', 'Елла', 'Єва', 'Житомир', 'Жуків', 'Ирій', 'Іван', 'Їжак', 'Ялта', 'Kyiv'])
  expect(inOrder('en', names)[0]).toBe('Kyiv')
})

test('numbers in names stand by their value', () => {
  expect(inOrder('en', ['Order 10', 'Order 9'])).toEqual(['Order 9', 'Order 10'])
})

test('whoever keeps names in order is told of another language, once', () => {
  const order = createNameOrder()
  let told = 0
  order.onChange(() => {
    told += 1
  })
  order.use('uk')
  order.use('uk')
  expect(told).toBe(1)
})
