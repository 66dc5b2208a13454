/** ICU messages by code. */
export const storage = {} as const
