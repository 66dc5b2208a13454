// Variable in weight; each holds Latin, Cyrillic and Greek in files of their own, of which a page fetches what stands in it.
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-sans-3/wght-italic.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './fonts.css'

/** Milliseconds that the first paint waits for them at most: they lie on this computer. */
const patience = 300

/** Fetches a face that few choose, once it is chosen; resolves when it can be drawn. */
export async function fetchFace(face: string | undefined): Promise<void> {
  if (face !== 'clear') return
  const { family } = await import('./clear-face.ts')
  await document.fonts.load(`16px ${family}`)
}

/** Resolves when the faces that nearly every page begins with are there, so that it is not drawn twice. @param words in the language of the window */
export async function facesReady(words: string): Promise<void> {
  const asked = fetchFace(document.documentElement.dataset.face).then(() => {
    const root = getComputedStyle(document.documentElement)
    return Promise.all(['--face-window', '--face-text'].map((face) => document.fonts.load(`16px ${root.getPropertyValue(face)}`, words)))
  })
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  // One that cannot be had has another in its place.
  await Promise.race([asked.catch(() => {}), late])
}
