/** Where in the figures something is wrong, by the labels the reader sees. */
import type { Issue } from '../../simulate/index.ts';
import type { Words } from './words.ts';

type Parts = readonly string[];

/** The label of a place within a distribution; none for its kind or as a whole. */
const within = (part: string | undefined, { simulation, t }: Words): string => {
  if (part === 'unit') return t.figures.unit;
  if (part === 'kind') return t.figures.distribution;
  return (simulation.fields as Readonly<Record<string, string>>)[part ?? ''] ?? '';
};

const inCalendar = ([name, part, entry]: Parts, { t }: Words): Parts => {
  const { calendar, weekdays, holidays, workdays } = t.figures;
  const days: Readonly<Record<string, string>> = { holidays, workdays };
  const where = part === 'week' ? (weekdays as Readonly<Record<string, string>>)[entry ?? ''] : days[part ?? ''];
  return [calendar(name ?? ''), where ?? ''];
};

const inAbsence = ([number, part]: Parts, { t }: Words): Parts => {
  const { absences, role, from, to, howMany } = t.figures;
  const labels: Readonly<Record<string, string>> = { role, from, to, people: howMany };
  return [number === undefined ? absences : `${absences} ${Number(number) + 1}`, labels[part ?? ''] ?? ''];
};

const inArrivals = ([part, entry]: Parts, words: Words): Parts => {
  const { arrivals, entry: numbered } = words.t.figures;
  const { gap, calendar, dated } = words.simulation.fields;
  if (part === 'gap') return [arrivals, gap, within(entry, words)];
  if (part === 'dated') return [arrivals, dated, entry === undefined ? '' : numbered(String(Number(entry) + 1))];
  return [arrivals, part === 'calendar' ? calendar : ''];
};

const partsOf = ([head, ...rest]: Parts, words: Words): Parts => {
  const { t, simulation } = words;
  const fields = simulation.fields as Readonly<Record<string, string>>;
  switch (head) {
    case 'steps':
      return [words.step(rest[0] ?? ''), fields[rest[1] ?? ''] ?? '', within(rest[2], words)];
    case 'roles':
      return [words.role(rest[0] ?? ''), fields[rest[1] ?? ''] ?? ''];
    case 'calendars':
      return inCalendar(rest, words);
    case 'absences':
      return inAbsence(rest, words);
    case 'arrivals':
      return inArrivals(rest, words);
    case 'replications':
    case 'seed':
    case 'precision':
      return [t.run[head]];
    default:
      return [fields[head ?? ''] ?? ''];
  }
};

/** "总经理 · 人数"; empty where a place has no label, as in a file with a field nobody knows. */
const placeOf = ({ at, rule }: Issue, words: Words): string => {
  const path = at.split('.');
  return partsOf(rule === 'unknown-key' ? path.slice(0, -1) : path, words)
    .filter(Boolean)
    .join(' · ');
};

/** What is wrong, with its place by the labels of the page. */
export const issueAt = (issue: Issue, words: Words): string => {
  const place = placeOf(issue, words);
  return place === '' ? words.issue(issue) : words.t.figures.at(place, words.issue(issue));
};
