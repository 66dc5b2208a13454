/** Dates in words. ICU messages by code. */
export const dates = {
  'date.about': 'about {date}',
  'date.perhaps': 'perhaps {date}',
  'date.perhaps-about': 'perhaps about {date}',
  'date.until': 'until {date}',
  'date.since': 'since {date}',
  'date.between': 'from {from} to {until}',
  'date.season.1': 'spring {year}',
  'date.season.2': 'summer {year}',
  'date.season.3': 'autumn {year}',
  'date.season.4': 'winter {year}',
  'date.decade': 'the {year}s',
  'date.century': 'the {number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} century',
} as const
