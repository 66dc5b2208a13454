/** ICU messages by code. */
export const host = {} as const
