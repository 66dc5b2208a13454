import './replace.css'
import { Checkbox, Modal, Radio, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { say } from '#shared/messages/index.ts'
import { isWritable, longestReplaced } from '#shared/notes/value-rules.ts'
import type { AskedNotes } from '#ui/data/asked-notes.ts'
import { useSettled } from '#ui/kit/use-settled.ts'
import { type Looking, ReplacePreview } from './ReplacePreview.tsx'

interface Props {
  /** The notes somebody pointed at; null: all of them. */
  readonly asked: AskedNotes | null
  readonly onClose: () => void
}

/** Milliseconds after the last letter until texts are looked through. */
const settling = 300
const ways = ['matchCase', 'wholeWords'] as const
const reaches = ['text', 'names', 'fields'] as const

/** Replaces words in the texts of many notes: what, by what and where, then each place before it is done. */
export function ReplaceDialog({ asked, onClose }: Props) {
  const [find, setFind] = useState('')
  const [put, setPut] = useState('')
  const [how, setHow] = useState({ matchCase: false, wholeWords: false })
  const [reach, setReach] = useState({ text: true, names: false, fields: false })
  const [isAll, setAll] = useState(asked === null)
  const looking = useMemo<Looking>(
    () => ({ find, put, ...how, reach, which: isAll || asked === null ? null : asked.which }),
    [find, put, how, reach, isAll, asked],
  )
  const settled = useSettled(looking, settling)
  const problem = problemIn(looking)
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      yOffset="4vh"
      title={say('replace.title')}
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      <div className="dialog-form replace-form">
        <div className="replace-words">
          <TextInput
            data-autofocus
            label={say('replace.find')}
            maxLength={longestReplaced}
            value={find}
            onChange={(event) => setFind(event.currentTarget.value)}
          />
          <TextInput
            label={say('replace.put')}
            description={put === '' && find !== '' ? say('replace.put-nothing') : null}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={longestReplaced}
            value={put}
            error={isWritable(put) ? null : say('replace.half')}
            onChange={(event) => setPut(event.currentTarget.value)}
          />
        </div>
        <div className="replace-choices">
          {ways.map((way) => (
            <Checkbox
              key={way}
              size="xs"
              label={say(`replace.${way}`)}
              checked={how[way]}
              onChange={(event) => setHow({ ...how, [way]: event.currentTarget.checked })}
            />
          ))}
        </div>
        <fieldset className="replace-choices">
          <legend>{say('replace.reach')}</legend>
          {reaches.map((one) => (
            <Checkbox
              key={one}
              size="xs"
              label={say(`replace.reach-${one}`)}
              checked={reach[one]}
              onChange={(event) => setReach({ ...reach, [one]: event.currentTarget.checked })}
            />
          ))}
          {reach.names && <p className="dim">{say('replace.names-hint')}</p>}
          {reach.fields && <p className="dim">{say('replace.fields-hint')}</p>}
        </fieldset>
        {asked && (
          <Radio.Group label={say('replace.which')} value={isAll ? 'all' : 'asked'} onChange={(value) => setAll(value === 'all')}>
            <div className="replace-choices">
              <Radio size="xs" value="asked" label={say(`replace.${asked.of}`, { count: asked.count })} />
              <Radio size="xs" value="all" label={say('replace.all-notes')} />
            </div>
          </Radio.Group>
        )}
        {problem === null && settled === looking ? (
          <ReplacePreview key={JSON.stringify(settled)} looking={settled} onClose={onClose} />
        ) : (
          <p className="dim replace-waiting" role="status">
            {problem === null ? say('replace.looking') : say(problem)}
          </p>
        )}
      </div>
    </Modal>
  )
}

/** Why there is nothing to look for, as a message; null where there is. */
function problemIn({ find, put, matchCase, reach }: Looking): string | null {
  if (find === '') return 'replace.no-find'
  if (!isWritable(put)) return 'replace.half'
  if (matchCase && find === put) return 'replace.same'
  return reach.text || reach.names || reach.fields ? null : 'replace.nowhere'
}
