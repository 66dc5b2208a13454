import { Checkbox, Radio } from '@mantine/core'
import type { Preferences } from '#shared/api/host.ts'
import { say } from '#shared/messages/index.ts'
import { setPreferences } from '#ui/host/set-preferences.ts'

const themes = ['system', 'light', 'dark'] as const
const styles = ['wiki', 'markdown'] as const

/** Kept on this computer for every vault, as soon as it is chosen. */
export function OfComputer({ preferences }: { readonly preferences: Preferences }) {
  return (
    <section aria-labelledby="settings-computer">
      <h2 id="settings-computer">{say('settings.computer')}</h2>
      <Radio.Group
        label={say('settings.theme')}
        value={preferences.theme}
        onChange={(value) => setPreferences({ theme: themes.find((one) => one === value) ?? 'system' })}
      >
        <div className="settings-choices">
          {themes.map((theme) => (
            <Radio key={theme} value={theme} label={say(`settings.theme.${theme}`)} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={say('settings.export-links')}
        value={preferences.exportLinks}
        onChange={(value) => setPreferences({ exportLinks: styles.find((one) => one === value) ?? 'wiki' })}
      >
        <div className="settings-choices">
          {styles.map((style) => (
            <Radio key={style} value={style} label={say(`export.${style}`)} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox
        label={say('settings.export-trashed')}
        checked={preferences.exportTrashed}
        onChange={(event) => setPreferences({ exportTrashed: event.currentTarget.checked })}
      />
    </section>
  )
}
