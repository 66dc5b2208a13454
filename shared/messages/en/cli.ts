/** ICU messages by code. */
export const cli = {} as const
