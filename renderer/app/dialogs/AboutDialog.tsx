import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { useHost } from '#ui/host/use-host.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'

/** What this program is, what it runs on, and the licences of all that is in it. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const host = useHost()
  const notices = useQuery(api.host.notices.queryOptions({ input: {} }))
  const { program = '', node = '', electron, chromium } = host?.versions ?? {}
  return (
    <Modal opened onClose={onClose} size="xl" title={say('command.look.about')} closeButtonProps={{ 'aria-label': say('window.close') }}>
      <div className="about">
        <p>{say('about.program', { version: program })}</p>
        <p className="dim">
          {electron === undefined
            ? say('about.runs-on', { node })
            : say('about.runs-on-electron', { electron, chromium: chromium ?? '', node })}
        </p>
        <p>{say('about.licence')}</p>
        <h3 id="about-notices" className="section-title">
          {say('about.notices')}
        </h3>
        {notices.error && <Failed message={messageOf(notices.error)} onAgain={() => void notices.refetch()} />}
        {notices.isPending && <Waiting />}
        {notices.data && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
          <section className="about-notices" aria-labelledby="about-notices" tabIndex={0}>
            {/* Licences are in English whatever is spoken. */}
            <pre dir="ltr" lang="en">
              {notices.data.text}
            </pre>
          </section>
        )}
      </div>
    </Modal>
  )
}
