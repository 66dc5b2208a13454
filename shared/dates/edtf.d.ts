/** What we use of https://github.com/inukshuk/edtf.js, which has no types of its own. */
declare module 'edtf' {
  interface Parsed {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'Set' | 'List'
    /** Milliseconds since 1970 UTC; infinite where open, null where unknown. */
    readonly min: number | null
    readonly max: number | null
  }
  /** Throws where the text is no EDTF of level 0, 1 or 2. */
  export default function edtf(text: string): Parsed
}
