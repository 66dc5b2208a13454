import { describe, expect, it } from 'vitest'
import { mayAdd, soundOf } from './romanise.ts'

describe('how a name sounds', () => {
  it.each([
    ['юрий', 'юрій', 'yuriy', 'yuri', 'iurii', 'yury'],
    ['харків', 'kharkiv', 'harkiv'],
    ['зеленський', 'zelensky', 'zelenskyy', 'zelenskiy', 'zelenskyi'],
    ['сергей', 'sergei', 'sergey'],
    ['сергій', 'serhiy', 'serhii'],
    ['євген', 'yevhen', 'ievgen'],
    ['евгений', 'evgeny', 'yevgeny', 'evgeniy'],
    ['луганськ', 'luhansk', 'lugansk'],
    ['донецьк', 'донецк', 'donetsk', 'doneck'],
    ['мария', 'марія', 'maria', 'mariya'],
    ['григорьев', 'grigoryev', 'grigoriev'],
    ['щербаков', 'shcherbakov'],
    ['чехов', 'chekhov'],
    ['шойгу', 'shoigu', 'shoygu'],
    ['володимир', 'volodymyr'],
    ['запоріжжя', 'zaporizhzhia', 'zaporizhzhya'],
    ['ізюм', 'izium', 'izyum'],
    ['александр', 'aleksandr', 'alexandr'],
  ])('is one for all spellings of %s', (...spellings) => {
    expect(new Set(spellings.map(soundOf)).size).toBe(1)
    const sound = soundOf(spellings[0] ?? '')
    for (const one of spellings) expect(mayBe(one, sound), one).toBe(true)
  })

  it.each([
    ['київ', 'kiev'],
    ['харків', 'харьков'],
    ['иванов', 'ivan'],
    ['мир', 'mur'],
  ])('tells %s from %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other))
  })

  it('passes over letter by letter what cannot come to it', () => {
    expect(mayBe('петров', soundOf('pavlov'))).toBe(false)
    expect(mayBe('mutin', soundOf('путин'))).toBe(false)
  })
})

/** Whether the letters may add up to a sound. */
function mayBe(word: string, sound: string): boolean {
  let rests = [sound]
  for (let at = 0; at < word.length; at++) {
    rests = rests.flatMap((rest) =>
      mayAdd(word.charCodeAt(at)).flatMap((heard) => (rest.startsWith(heard) ? [rest.slice(heard.length)] : [])),
    )
  }
  return rests.includes('')
}
