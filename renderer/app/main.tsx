import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '#ui/look/look.css'
import '#ui/notes/fields.css'
import './shell.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { say } from '#shared/messages/index.ts'
import { api, queries } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { followEvents } from '#ui/data/events.ts'
import { saveOnLeaving } from '#ui/data/leaving.ts'
import { enter } from '#ui/data/session.ts'
import { tell } from '#ui/kit/notify.ts'
import { showKeys } from '#ui/kit/own-keys.ts'
import { facesReady } from '#ui/look/faces.ts'
import { hostKeepsScheme, schemeOf, showLook } from '#ui/look/followed-look.ts'
import { adoptTheme, theme } from '#ui/look/theme.ts'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
// Last, for it takes back what the views' own sheets say.
import './print.css'

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
setNonce(nonce)
adoptTheme()
drafts.tell(tell)
saveOnLeaving()

const root = document.querySelector('#root')
const faces = facesReady(say('window.loading'))
if (await enter()) await followEvents()
const kept = queries.getQueryData(api.host.state.queryKey({ input: {} }))?.preferences
if (kept) {
  showLook(kept)
  showKeys(kept.keys)
}
await faces
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <MantineProvider
        theme={theme}
        defaultColorScheme={schemeOf(kept?.theme ?? 'system')}
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
    </QueryClientProvider>,
  )
}
