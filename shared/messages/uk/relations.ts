import type { relations as english } from '../en/relations.ts'
import type { Words } from '../words.ts'

/** Назви відомих зв’язків; у сховищі вони записані англійською. */
export const relations = {
  'relation.is.member-of': 'входить до',
  'relation.is.has-member': 'має у складі',
  'relation.is.works-for': 'працює в',
  'relation.is.employs': 'роботодавець для',
  'relation.is.located-in': 'розташовано в',
  'relation.is.contains': 'містить',
  'relation.is.part-of': 'частина',
  'relation.is.has-part': 'має частину',
  'relation.is.relative-of': 'родинний зв’язок',
  'relation.is.contradicts': 'суперечить',
  'relation.is.repeats': 'повторює',
  'relation.is.repeated-by': 'повторено в',
  'relation.is.refines': 'уточнює',
  'relation.is.refined-by': 'уточнено в',
  'relation.is.leads-to': 'веде до',
  'relation.is.follows-from': 'випливає з',
  'relation.is.based-on': 'ґрунтується на',
  'relation.is.basis-of': 'основа для',
  'relation.is.documented-by': 'задокументовано в',
  'relation.is.documents': 'документує',
  'relation.is.see-also': 'див. також',
  'relation.is.conflict-of': 'конфліктна копія',
} satisfies Words<typeof english>
