/** What a file of case records may hold; told before it is read. */
export const logLimits = {
  /** Bytes of the file as it is. */
  bytes: 300_000_000,
  /** Bytes that may come out of a packed file. */
  unpacked: 400_000_000,
  rows: 2_000_000,
  /** Characters of a cell; what is longer is cut. */
  cell: 4000,
} as const;
