/** Dates in words. ICU messages by code. */
export const dates = {
  'date.about': 'about {date}',
  'date.perhaps': 'perhaps {date}',
  'date.perhaps-about': 'perhaps about {date}',
  'date.until': 'until {date}',
  'date.since': 'since {date}',
  'date.between': 'from {from} to {until}',
  'date.season.spring': 'spring {year}',
  'date.season.summer': 'summer {year}',
  'date.season.autumn': 'autumn {year}',
  'date.season.winter': 'winter {year}',
  'date.decade': 'the {year}s',
  'date.century': 'the {number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} century',
} as const
