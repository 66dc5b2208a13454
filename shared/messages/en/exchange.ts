/** ICU messages by code. */
export const exchange = {} as const
