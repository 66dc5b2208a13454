import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { say } from '#shared/messages/index.ts'

type Item = MenuItemConstructorOptions
type Place = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'linkURL' | 'editFlags'>

/**
 * What a right click offers where the page has no menu of its own: of text what may be done with it, of a link to the web its address. Empty:
 * nothing to show.
 */
export function contextMenu(
  { isEditable, selectionText, linkURL, editFlags }: Place,
  acts: { readonly copyText: (text: string) => void; readonly openOutside: (address: string) => void },
): Item[] {
  const isOutside = /^(https?|mailto):/i.test(linkURL)
  const link: Item[] = isOutside
    ? [
        { label: say('desktop.open-link'), click: () => acts.openOutside(linkURL) },
        { label: say('desktop.copy-link'), click: () => acts.copyText(linkURL) },
      ]
    : []
  const text: Item[] = isEditable
    ? [
        { role: 'cut', label: say('desktop.cut'), enabled: editFlags.canCut },
        { role: 'copy', label: say('desktop.copy'), enabled: editFlags.canCopy },
        { role: 'paste', label: say('desktop.paste'), enabled: editFlags.canPaste },
        { role: 'selectAll', label: say('desktop.select-all'), enabled: editFlags.canSelectAll },
      ]
    : selectionText.trim() === ''
      ? []
      : [{ role: 'copy', label: say('desktop.copy'), enabled: editFlags.canCopy }]
  return link.length > 0 && text.length > 0 ? [...link, { type: 'separator' }, ...text] : [...link, ...text]
}
