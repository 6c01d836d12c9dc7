/** A date is the same day wherever the reader is: no clock, no time zone, neither in the figures nor in what is told of them. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Prints days about the turn of every month, a simulated period by date, and the dates as an axis tells them. */
const program = `
import { dateOf, dayOf, yearFrom } from './src/procedure/calendar/index.ts';
import { defaults, simulate } from './src/simulate/index.ts';
import { formatsIn } from './src/islands/rehearse/formats.ts';
import { readContent } from './src/handbook/read.ts';
const days = Array.from({ length: 400 }, (_, at) => dayOf('2026-01-01') + at);
const procedure = readContent('tests/handbooks/songling').procedures.find(({ id }) => id === '5.1');
const assumed = defaults(procedure);
const office = { ...assumed.calendars.office, holidays: ['2027-02-05..2027-02-12'] };
const parameters = {
  ...assumed, start: '2026-11-01', until: '2027-02-28', calendars: { office },
  arrivals: { ...assumed.arrivals, dated: [{ date: '2026-11-16', cases: 8 }] },
  absences: [{ role: 'general-manager', from: '2026-11-16', to: '2026-11-27' }],
};
const { results } = simulate({ procedure, parameters }, { replications: 3 });
const tell = formatsIn('en', { money: String, axis: { days: 'days', hours: 'hours' } }, '');
console.log(JSON.stringify([
  days.map(dateOf), yearFrom('2026-11-16'), results,
  days.map(tell.date), days.map(tell.month), tell.moment(days[0], 0), tell.moment(days[0], 1439),
]));
`;

const printedIn = (zone: string): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  expect([zone, status, stderr.replaceAll(/.*Warning.*\n/g, '')]).toEqual([zone, 0, '']);
  return stdout;
};

it('a period is the same in Shanghai, in Greenwich and in Los Angeles, to the last byte', () => {
  const greenwich = printedIn('UTC');
  expect(greenwich).toContain('"Nov 16"');
  expect(printedIn('Asia/Shanghai')).toBe(greenwich);
  expect(printedIn('America/Los_Angeles')).toBe(greenwich);
});
