import { number, plural } from '../wording.ts';

/** The short answer, in English. */
export const answerEn = {
  days: (n: number, digits: number) => plural('en', Number(n.toFixed(digits)), '1 day', `${number('en', n, digits)} days`),
  ending: (name: string, share: string) => `${share} end with “${name}”`,
  endings: (all: readonly string[]) => `Of all matters, ${all.join('; ')}. `,
  takes: (lead: string) => `A matter takes ${lead} on average`,
  parts: (wait: string, off: string, work: string) => ` (waiting ${wait}, off hours ${off}, work ${work})`,
  worst: (p95: string) => `; one in twenty takes more than ${p95}. `,
  busiest: (role: string, load: string) => `Busiest: ${role}, at work ${load} of the time`,
  relieved: (lead: string) => `; with one more of them, ${lead} on average.`,
  notRelieved: '; one more of them makes no difference that can be seen.',
  stop: '.',
  more: (role: string) => `One more ${role}`,
  same: '≈ the same',
  note: (from: string, until: string, times: number, half: string) =>
    `Simulated from ${from} to ${until}, ${times} times over; mean ± ${half}.`,
  impossible: 'These figures can’t be computed with yet; mend those that are marked.',
  cancelled: 'Cancelled.',
  failed: 'It could not be worked out.',
};
