import { type MantineColorScheme, type MantineColorSchemeManager, useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import type { Preferences } from '#shared/preferences/index.ts'
import { fetchFace } from './faces.ts'

export const schemeOf = (theme: Preferences['theme']): MantineColorScheme => (theme === 'system' ? 'auto' : theme)

/** The host keeps the theme, for all windows and from run to run; the browser's own store would be another one each time. */
export const hostKeepsScheme: MantineColorSchemeManager = {
  get: (usual) => usual,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}

/** Faces, size of texts and density, for tokens.css. */
export function showLook({ face, text, density }: Preferences): void {
  Object.assign(document.documentElement.dataset, { face, text, density })
  // Without it another face stands in its place.
  fetchFace(face).catch(() => {})
}

/** Shows the look that the host keeps, also when another window changes it. */
export function useFollowedLook(preferences: Preferences | undefined): void {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const theme = preferences?.theme
  useEffect(() => {
    if (theme !== undefined) setColorScheme(schemeOf(theme))
  }, [theme, setColorScheme])
  useEffect(() => {
    if (preferences) showLook(preferences)
  }, [preferences])
}
