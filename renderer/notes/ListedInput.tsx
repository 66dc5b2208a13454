import { useState } from 'react'
import { matchWords } from '#shared/base/match-words.ts'
import { say } from '#shared/messages/index.ts'
import { Marked } from '#ui/kit/Marked.tsx'
import { OptionField } from '#ui/kit/OptionField.tsx'
import { languageName, languages } from './languages.ts'
import { knownRelations, relationWords } from './relation-words.ts'

interface Props {
  readonly id?: string
  readonly 'aria-label': string
  readonly size: 'xs'
  readonly value: string
  readonly onChange: (value: string) => void
}

interface Listed {
  readonly value: string
  readonly name: string
}

const types = (): readonly Listed[] => knownRelations.map((type) => ({ value: type, name: relationWords(type) }))
const tongues = (): readonly Listed[] => languages().map(({ code, name }) => ({ value: code, name }))

/** What a relation is called: one of those we know from both ends, or any words. */
export const RelationTypeInput = (props: Props) => (
  <ListedInput {...props} listed={types} hint={relationWords(props.value) === props.value ? '' : relationWords(props.value)} />
)

/** The language or script of a name: a code from the list, or any words. */
export const LanguageInput = (props: Props) => <ListedInput {...props} listed={tongues} hint={languageName(props.value) ?? ''} />

function ListedInput({
  value,
  onChange,
  listed,
  hint,
  ...rest
}: Props & { readonly listed: () => readonly Listed[]; readonly hint: string }) {
  const [isOpen, setOpen] = useState(false)
  const fitting = isOpen ? listed().filter((one) => value.trim() === '' || one.value === value || matchWords(one.name, value) !== null) : []
  return (
    <>
      <OptionField
        {...rest}
        value={value}
        listLabel={rest['aria-label']}
        placeholder={say('listed.hint')}
        isOpen={isOpen}
        setOpen={setOpen}
        onType={onChange}
        options={fitting.map((one) => ({
          key: one.value,
          take: () => onChange(one.value),
          shown: (
            <>
              <span className="suggestion-words">
                <Marked text={one.name} marks={matchWords(one.name, value)?.marks ?? []} />
              </span>
              {one.name !== one.value && <span className="dim suggestion-end">{one.value}</span>}
            </>
          ),
        }))}
      />
      {hint !== '' && <p className="hint">{hint}</p>}
    </>
  )
}
