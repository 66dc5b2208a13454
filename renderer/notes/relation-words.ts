import { say } from '#shared/messages/index.ts'
import { relationTypes } from '#shared/notes/relation-types.ts'

/** Types that are stored in English and said in the language spoken: those we know, from both ends, and what a conflict copy bears. */
export const knownRelations: readonly string[] = [...new Set(relationTypes.flatMap(({ type, inverse }) => [type, inverse]))]
const said = new Set([...knownRelations, 'conflict of'])

/** A relation's type in words; one of the person's own as it was typed. */
export const relationWords = (type: string): string => (said.has(type) ? say(`relation.is.${type.replaceAll(' ', '-')}`) : type)
