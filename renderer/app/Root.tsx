import { DirectionContext, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { say } from '#shared/messages/index.ts'
import type { Preferences } from '#shared/preferences/index.ts'
import { queries } from '#ui/data/client.ts'
import { useSpoken } from '#ui/kit/language.ts'
import { hostKeepsScheme, schemeOf } from '#ui/look/followed-look.ts'
import { theme as look } from '#ui/look/theme.ts'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

interface Props {
  readonly nonce: string
  /** The theme that the host keeps, as the window begins. */
  readonly theme: Preferences['theme']
}

/** The whole page. All of it is drawn again when another language is spoken. */
export function Root({ nonce, theme }: Props) {
  const { direction } = useSpoken()
  return (
    <QueryClientProvider client={queries}>
      <DirectionContext.Provider value={{ dir: direction, setDirection: unchanged, toggleDirection: unchanged }}>
        <MantineProvider
          theme={look}
          defaultColorScheme={schemeOf(theme)}
          colorSchemeManager={hostKeepsScheme}
          withCssVariables={false}
          withGlobalClasses={false}
          deduplicateInlineStyles
          getStyleNonce={() => nonce}
        >
          <Notifications position="bottom-right" limit={4} />
          <section id="layers" aria-label={say('window.layers')} />
          <ErrorBoundary>
            <App />
          </ErrorBoundary>
        </MantineProvider>
      </DirectionContext.Provider>
    </QueryClientProvider>
  )
}

/** The direction is the language's. */
const unchanged = () => {}
