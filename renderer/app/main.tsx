import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '#ui/look/look.css'
import '#ui/notes/fields.css'
import './shell.css'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { say } from '#shared/messages/index.ts'
import { api, queries } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { followEvents } from '#ui/data/events.ts'
import { saveOnLeaving } from '#ui/data/leaving.ts'
import { enter } from '#ui/data/session.ts'
import { speakHere } from '#ui/kit/language.ts'
import { tell } from '#ui/kit/notify.ts'
import { showKeys } from '#ui/kit/own-keys.ts'
import { facesReady } from '#ui/look/faces.ts'
import { showLook } from '#ui/look/followed-look.ts'
import { adoptTheme } from '#ui/look/theme.ts'
import { Root } from './Root.tsx'
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
// Before anything is drawn. Where its words cannot be had, English is spoken, which is always there.
await speakHere(kept?.language ?? 'system').catch(() => {})
if (kept) {
  showLook(kept)
  showKeys(kept.keys)
}
// Of another script another part is fetched; what is there already is not waited for.
await Promise.all([faces, facesReady(say('window.loading'))])
if (root) createRoot(root).render(<Root nonce={nonce} theme={kept?.theme ?? 'system'} />)
