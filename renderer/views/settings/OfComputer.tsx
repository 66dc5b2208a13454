import { Checkbox, Radio } from '@mantine/core'
import { say } from '#shared/messages/index.ts'
import { choices, type Preferences } from '#shared/preferences/index.ts'
import { setPreferences } from '#ui/host/set-preferences.ts'
import { LanguageChoice } from './LanguageChoice.tsx'

/** What is chosen of a few, in the order it is asked; words are `settings.<name>` and `settings.<name>.<choice>`. */
const asked = ['theme', 'face', 'text', 'density', 'writing', 'exportLinks'] as const

/** Kept on this computer for every vault, and shown, as soon as it is chosen. */
export function OfComputer({ preferences }: { readonly preferences: Preferences }) {
  return (
    <section aria-labelledby="settings-computer">
      <h2 id="settings-computer">{say('settings.computer')}</h2>
      <LanguageChoice now={preferences.language} />
      {asked.map((name) => (
        <Choice key={name} name={name} now={preferences[name]} />
      ))}
      <Checkbox
        label={say('settings.export-trashed')}
        checked={preferences.exportTrashed}
        onChange={(event) => setPreferences({ exportTrashed: event.currentTarget.checked })}
      />
    </section>
  )
}

function Choice({ name, now }: { readonly name: (typeof asked)[number]; readonly now: string }) {
  const all: readonly string[] = choices[name]
  return (
    <Radio.Group label={say(`settings.${name}`)} value={now} onChange={(value) => setPreferences({ [name]: value })}>
      <div className="settings-choices">
        {all.map((one) => (
          <Radio key={one} value={one} label={say(`settings.${name}.${one}`)} />
        ))}
      </div>
    </Radio.Group>
  )
}
