import { useQuery } from '@tanstack/react-query'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { Failed } from '#ui/kit/Standing.tsx'
import { NoteLink } from '#ui/notes/NoteLink.tsx'

/** The templates of the vault and what each is for, and how another is made. */
export function Templates() {
  const { data, error, refetch } = useQuery(api.notes.templates.queryOptions({ input: {} }))
  return (
    <section aria-labelledby="settings-templates">
      <h2 id="settings-templates">{say('template.title')}</h2>
      <p className="dim">{say('template.hint', { title: '{{title}}', date: '{{date}}', time: '{{time}}' })}</p>
      {error && <Failed message={messageOf(error)} onAgain={() => void refetch()} />}
      <ul>
        {data?.rows.map(({ id, kind, title, use }) => (
          <li key={id}>
            <NoteLink id={id} kind={kind}>
              {title}
            </NoteLink>{' '}
            <span className="dim">{say(`choice.template.${use}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
