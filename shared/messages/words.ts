/** What an area's file of another language holds: words for just those codes that the English one has. */
export type Words<English> = { readonly [code in keyof English]: string }
