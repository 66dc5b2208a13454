import { isObject, own } from '#shared/base/json.ts'

/** What a change of notes touched, as far as the window knows. */
export interface Touched {
  readonly ids: ReadonlySet<string>
  readonly kinds: ReadonlySet<string>
  /** Titles, aliases, new or gone notes: what a name means, what lists hold. */
  readonly names: boolean
  /** Which notes the bodies link to. */
  readonly links: boolean
  /** Other fields than long texts. */
  readonly fields: boolean
  /** This window's next undo. */
  readonly undo: boolean
}

/** Everything that a query's answer is judged by: its path, its input and the answer it has. */
export interface AskedQuery {
  readonly path: readonly string[]
  readonly input: { readonly [name: string]: unknown }
  readonly data: unknown
}

/** Reads a query key as oRPC makes them: `[path, { input }]`. */
export function readKey(key: readonly unknown[]): Pick<AskedQuery, 'path' | 'input'> {
  const [path, options] = key
  const input = isObject(options) && isObject(options.input) ? options.input : {}
  return { path: Array.isArray(path) ? path.filter((part) => typeof part === 'string') : [], input }
}

/**
 * Whether an answer may have changed by what was touched. A letter typed in a text changes neither lists nor counts, so that saving it asks
 * nothing again (writing.md 10).
 */
export function isTouched({ path, input, data }: AskedQuery, touched: Touched): boolean {
  const about = (id: unknown) => typeof id === 'string' && touched.ids.has(id)
  const beyondText = touched.names || touched.links || touched.fields
  switch (path.join('.')) {
    case 'vault.state':
      return touched.names || touched.links
    case 'notes.list': {
      const inList = input.kind === undefined || touched.kinds.has(String(input.kind))
      return inList && (touched.names || touched.fields || input.sort === 'updated')
    }
    case 'notes.templates':
    case 'notes.starred':
      return touched.names || touched.fields
    case 'notes.get':
      return (about(input.id) && beyondText) || (touched.names && (mentions(data, touched.ids) || hasLooseLinks(data)))
    case 'notes.glance':
      return about(input.id)
    case 'notes.rows':
      return beyondText && Array.isArray(input.ids) && input.ids.some(about)
    case 'search.values':
    case 'notes.suggest':
    case 'notes.allTags':
      return touched.names || touched.fields
    case 'links.backlinks':
      return beyondText || mentions(data, touched.ids)
    case 'links.unresolved':
    case 'links.ambiguous':
      return touched.names || touched.links
    case 'notes.versions':
      return about(input.id)
    case 'notes.mentions':
      return about(input.id) || touched.names
    case 'history.state':
    case 'history.steps':
      return touched.undo
    case 'backups.preview':
      return true
    // Any letter may make a note fit or not.
    case 'search.notes':
    case 'search.facets':
    case 'search.counts':
      return true
    default:
      return false
  }
}

/** Whether an answer names one of the notes anywhere. */
function mentions(data: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof data === 'string') return ids.has(data)
  if (Array.isArray(data)) return data.some((part) => mentions(part, ids))
  return isObject(data) && Object.values(data).some((part) => mentions(part, ids))
}

/** A new name may give them a meaning. */
function hasLooseLinks(data: unknown): boolean {
  const links = isObject(data) ? own(data, 'links') : undefined
  if (!Array.isArray(links)) return false
  return links.some((link: unknown) => {
    const target = isObject(link) ? own(link, 'target') : undefined
    return isObject(target) && target.state !== 'found'
  })
}
