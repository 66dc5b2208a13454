import { defineKind } from './kind.ts'

/** Free text. */
export const page = defineKind({ kind: 'page', folder: 'pages', fields: {}, facets: [], migrations: [] })
