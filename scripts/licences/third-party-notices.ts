import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { standardText } from './standard-texts.ts'

/** A package whose code we hand on; as Vite's `build.license` lists it. */
export interface Licensed {
  readonly name: string
  readonly version: string
  /** SPDX expression (https://spdx.org/licenses/). */
  readonly identifier: string
  readonly text: string
}

/** Licences that ask for no more than their notice, which we give. An expression passes if one of its choices does. */
const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'PSF-2.0',
  'OFL-1.1',
])

/** What is wrong, in words; empty where we may hand the packages on. */
export function refusals(packages: readonly Licensed[]): string[] {
  return packages.flatMap(({ name, identifier, text }) => [
    ...(isAllowed(identifier) ? [] : [`${name}: licence ${identifier || 'unknown'} is not on the list`]),
    ...(text.trim() === '' ? [`${name}: no licence text`] : []),
  ])
}

function isAllowed(expression: string): boolean {
  const choices = expression.replace(/^\((.*)\)$/, '$1').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => allowed.has(one)))
}

/** Every package that is installed for the program itself, from the lock file: the most that a bundle can hold. */
export function installedPackages(root: string): Licensed[] {
  const lock: {
    packages: Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean; optional?: boolean }>
  } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional && existsSync(join(root, path)))
    .map(([path, { version = '', license = '' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return withText({ name, version, identifier: license, text: textIn(join(root, path)) }, join(root, path))
    })
}

/**
 * Writes out/THIRD-PARTY-NOTICES.txt and .json from the lists that Vite made while bundling the window and the rest.
 * Throws where a licence is not allowed or has no text, so that no such build exists.
 */
export function writeNotices(root: string): void {
  const byName = new Map<string, Licensed>()
  for (const half of ['renderer', 'main']) {
    const listed: Licensed[] = JSON.parse(readFileSync(join(root, 'out', half, 'licences.json'), 'utf8'))
    for (const one of listed) byName.set(`${one.name} ${one.version}`, withText(one, join(root, 'node_modules', one.name)))
  }
  const packages = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  const wrong = refusals(packages)
  if (wrong.length > 0) throw new Error(`third-party notices:\n${wrong.join('\n')}`)
  writeFileSync(join(root, 'out/THIRD-PARTY-NOTICES.json'), `${JSON.stringify(packages, null, 1)}\n`)
  writeFileSync(join(root, 'out/THIRD-PARTY-NOTICES.txt'), printed(packages))
}

function printed(packages: readonly Licensed[]): string {
  const parts = packages.map(({ name, version, identifier, text }) => `${name} ${version}\n${identifier}\n\n${text.trim()}\n`)
  return ['Ascertain contains code of the packages below, each under its own licence.\n', ...parts].join(`\n${'-'.repeat(80)}\n\n`)
}

/** The package's own file; where it ships none, the standard words of the licence it names. */
function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying|unlicense)/i.test(name))
  return file ? readFileSync(join(folder, file), 'utf8') : ''
}

function withText(one: Licensed, folder: string): Licensed {
  if (one.text?.trim()) return one
  const described: { author?: string | { name?: string } } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const author = typeof described.author === 'string' ? described.author : (described.author?.name ?? `the authors of ${one.name}`)
  return { ...one, text: standardText(one.identifier, author) }
}
