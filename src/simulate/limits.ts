/** What a run may ask for: sizes beyond these would freeze a page or fill a phone. */
export const limits = {
  /** Measured cases in one replication. */
  cases: 1_000_000,
  replications: 1_000,
  /** Measured cases in all replications together. */
  allCases: 20_000_000,
  warmUp: 1_000_000,
  /** Cases on one date. */
  batch: 1_000,
  /** Minutes: ten years of work. */
  duration: 5_000_000,
  people: 10_000,
  costPerHour: 1_000_000,
  /** Days: ten years. */
  days: 3_660,
  /** Entries in a list: rounds, table values, holidays, absences. */
  entries: 2_000,
  rounds: 8,
  /** Cases under way at once; a queue longer than this grows without limit. */
  underWay: 500_000,
  /** Visits a case may be expected to make to one step. */
  visits: 1_000,
  seed: 0xffff_ffff,
} as const;
