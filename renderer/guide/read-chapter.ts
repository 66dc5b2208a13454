/** What stands under one heading. */
export interface GuideSection {
  /** Names it within its chapter; '' before the first heading. */
  readonly slug: string
  readonly heading: string
  /** Markdown. */
  readonly text: string
  /** Stands behind the text. */
  readonly picture: GuidePicture | null
}

/** A picture of docs/pictures. */
export interface GuidePicture {
  readonly file: string
  /** What it shows, for who does not see it. */
  readonly words: string
}

export interface Chapter {
  readonly slug: string
  readonly title: string
  /** The first is what stands before any heading. */
  readonly sections: readonly GuideSection[]
}

/**
 * A chapter of docs/guide: its title, then its sections. Links to other chapters lead to them within the window.
 * @param file its name, `06-names.md`
 */
export function readChapter(file: string, text: string): Chapter {
  const [opening = '', ...rest] = text.split(/^## /m)
  const [title = '', ...intro] = opening.split('\n')
  const sections = rest.map((section) => {
    const [heading = '', ...lines] = section.split('\n')
    return { slug: slugOf(heading), heading: heading.trim(), ...contentOf(lines) }
  })
  return {
    slug: file.replace(/^.*?\d+-|\.md$/g, ''),
    title: title.replace(/^# /, '').trim(),
    sections: [{ slug: '', heading: '', ...contentOf(intro) }, ...sections],
  }
}

function contentOf(lines: readonly string[]): Pick<GuideSection, 'text' | 'picture'> {
  const shown = lines.map((line) => /^!\[(.+)\]\(\.\.\/pictures\/([\w-]+\.webp)\)$/.exec(line))
  const [, words = '', file = ''] = shown.find((one) => one !== null) ?? []
  return { text: within(lines.filter((_, at) => !shown[at]).join('\n')), picture: file === '' ? null : { file, words } }
}

/** As GitHub makes them, where the same files are read. */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-')

const within = (text: string): string =>
  text.trim().replace(/\]\(\d+-([a-z-]+)\.md(?:#([a-z0-9-]+))?\)/g, (_, chapter: string, heading?: string) => {
    return `](#/guide/${chapter}${heading === undefined ? '' : `/${heading}`})`
  })
