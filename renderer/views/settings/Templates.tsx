import { useQuery } from '@tanstack/react-query'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { NoteLink } from '#ui/notes/NoteLink.tsx'

/** The templates of the vault and what each is for, and how another is made. */
export function Templates() {
  const templates = useQuery(api.notes.templates.queryOptions({ input: {} })).data?.rows ?? []
  return (
    <section aria-labelledby="settings-templates">
      <h2 id="settings-templates">{say('template.title')}</h2>
      <p className="dim">{say('template.hint', { title: '{{title}}', date: '{{date}}', time: '{{time}}' })}</p>
      <ul>
        {templates.map(({ id, kind, title, use }) => (
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
