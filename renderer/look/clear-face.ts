// Andika was drawn for people who learn to read; no two of its letters are alike, nor one the mirror of another.
import '@fontsource/andika/400.css'
import '@fontsource/andika/400-italic.css'
import '@fontsource/andika/700.css'
import '@fontsource/andika/700-italic.css'

/** The name it bears; also, a part of the bundle that was nothing but sheets would be left out of the notices of licences. */
export const family = 'Andika'
