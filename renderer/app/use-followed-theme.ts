import { type MantineColorScheme, type MantineColorSchemeManager, useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import type { Preferences } from '#shared/api/host.ts'

export const schemeOf = (theme: Preferences['theme']): MantineColorScheme => (theme === 'system' ? 'auto' : theme)

/** The host keeps the theme, for all windows and from run to run; the browser's own store would be another one each time. */
export const hostKeepsScheme: MantineColorSchemeManager = {
  get: (usual) => usual,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}

/** Shows the theme that the host keeps, also when another window changes it. */
export function useFollowedTheme(theme: Preferences['theme'] | undefined): void {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  useEffect(() => {
    if (theme !== undefined) setColorScheme(schemeOf(theme))
  }, [theme, setColorScheme])
}
