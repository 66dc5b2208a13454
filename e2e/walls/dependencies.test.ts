import { expect, test } from 'vitest'
import { filesIn, read, sources } from './project-files.ts'
import { importsOf } from './walls.ts'

const { dependencies, devDependencies }: { [list: string]: Record<string, string> } = JSON.parse(read('package.json'))

/** Names of the packages that these files import. */
function imported(files: readonly string[]): Set<string> {
  const names = files.flatMap((file) => importsOf(file, read(file)).map(({ from }) => from))
  return new Set(names.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')))
}

test('the program imports what it depends on, and depends on nothing else', () => {
  const used = imported(sources())
  // A peer that @mantine/core and @mantine/notifications ask for.
  const asked = ['@mantine/hooks']
  expect(Object.keys(dependencies ?? {}).filter((name) => !used.has(name) && !asked.includes(name))).toEqual([])
})

test('what is only for working on it is used there', () => {
  const files = [...filesIn('shared', 'main', 'renderer', 'e2e', 'scripts'), 'vite.config.ts', 'vitest.config.ts']
  const used = imported(files.filter((file) => /\.(ts|tsx|mjs)$/.test(file)))
  // Run as commands, or the types of another.
  const run = ['@biomejs/biome', 'typescript']
  const left = Object.keys(devDependencies ?? {}).filter((name) => !used.has(name) && !name.startsWith('@types/'))
  expect(left.filter((name) => !run.includes(name))).toEqual([])
})

test('every version is exact', () => {
  const versions = Object.entries({ ...dependencies, ...devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
