/** ICU messages by code. */
export const window = {} as const
