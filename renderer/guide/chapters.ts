import { type Chapter, readChapter } from './read-chapter.ts'

const files = import.meta.glob<string>('../../docs/guide/*.md', { query: '?raw', import: 'default', eager: true })

// All but what README alone shows.
const pictures = import.meta.glob<string>(
  ['../../docs/pictures/*.webp', '!../../docs/pictures/window.webp', '!../../docs/pictures/writing-dark.webp'],
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
)

/** Where a picture of the guide is had; it is fetched when it comes into view. */
export const pictureAddress = (file: string): string | undefined => pictures[`../../docs/pictures/${file}`]

/** The guide, in its order; a module of its own, so that only those who read or search it load it. */
export const chapters: readonly Chapter[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, text]) => readChapter(path, text))
