/** What a page may weigh, gzipped, in bytes (kB = 1000 bytes). `bench` prints the measured figures beside them. */
const kB = 1000;

export const ceilings = {
  /** The script a procedure page loads by itself: its module scripts with all they import statically, and theme.js. */
  readingScript: 15 * kB,
  /** Everything a procedure page loads by itself: HTML, style, script, icon. */
  readingPage: 50 * kB,
  /** What the walk loads besides, when it is first touched. bpmn-js with token simulation: 81 kB. */
  walkScript: 40 * kB,
  /** One drawing as a file. */
  drawing: 8 * kB,
} as const;
