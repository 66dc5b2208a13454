import { Radio } from '@mantine/core'
import { say } from '#shared/messages/index.ts'
import { languageNames, offeredLanguages } from '#shared/messages/language.ts'
import { choices, chosen, type Preferences } from '#shared/preferences/index.ts'
import { setPreferences } from '#ui/host/set-preferences.ts'

/** The language of the program, each by its own name. */
export function LanguageChoice({ now }: { readonly now: Preferences['language'] }) {
  return (
    <Radio.Group
      label={say('settings.language')}
      value={now}
      onChange={(value) => setPreferences({ language: chosen(choices.language, value) })}
    >
      <div className="settings-choices">
        <Radio value="system" label={say('settings.language.system')} />
        {offeredLanguages.map((language) => (
          <Radio key={language} value={language} label={<span lang={language}>{languageNames[language]}</span>} />
        ))}
      </div>
    </Radio.Group>
  )
}
