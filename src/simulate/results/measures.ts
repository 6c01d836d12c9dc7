/** The measures of a whole set-up, in the order in which they are told. */
export const measures = [
  'lead',
  'p50',
  'p80',
  'p95',
  'onTime',
  'wait',
  'work',
  'cost',
  'refusals',
  'atStart',
  'arrived',
  'open',
  'perDay',
  'underWay',
] as const;
export type Measure = (typeof measures)[number];

/** What each measure is counted in: times that nights and weekends are part of in days, working time in hours. */
export const countedIn = {
  lead: 'days',
  p50: 'days',
  p80: 'days',
  p95: 'days',
  wait: 'days',
  work: 'hours',
  cost: 'money',
  refusals: 'number',
  onTime: 'percent',
  arrived: 'number',
  perDay: 'number',
  underWay: 'number',
  atStart: 'number',
  open: 'number',
} as const satisfies Readonly<Record<Measure, string>>;
