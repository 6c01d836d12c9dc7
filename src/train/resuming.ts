/**
 * What a learning system keeps between two sessions: every case as two short words, what was done (`.` goes on, a digit chooses) and
 * what was first chosen at each stop that asks (`-` where nothing yet). With it the cases stand again where they were left.
 */
import { digest } from '../procedure/index.ts';
import { resumedFrom, suspendDataOf } from './cmi.ts';
import { asks, decides, goOn, rightAt, type Stop, scoreOf } from './playing.ts';
import { type CaseRecord, noProgress, type Progress } from './progress.ts';

/** The cases of an SCO in their order, each with its stops. */
export type ScoCases = ReadonlyMap<string, readonly Stop[]>;

/** What can be chosen at a stop, in a lasting order. */
export const optionsAt = (stop: Stop): readonly string[] => {
  if (decides(stop)) return 'outcomes' in stop.step ? stop.step.outcomes.map(({ mark }) => mark) : [];
  return stop.question?.options.map(({ key }) => key) ?? [];
};

const contents = new WeakMap<ScoCases, string>();

/** Stands for what is asked: another edition of it cannot go on from the old one. */
const contentOf = (cases: ScoCases): string => {
  const asked = () => [...cases].map(([id, stops]) => [id, stops.map((stop) => [stop.item, optionsAt(stop), rightAt(stop)])]);
  const content = contents.get(cases) ?? digest(JSON.stringify(asked()));
  contents.set(cases, content);
  return content;
};

/** In base 36, so that an option is one sign. */
const sign = (stop: Stop, chosen: string | undefined): string => {
  const at = chosen === undefined ? -1 : optionsAt(stop).indexOf(chosen);
  return at < 0 ? '-' : at.toString(36);
};
const option = (stop: Stop, signs: string): string | undefined => optionsAt(stop)[Number.parseInt(signs, 36)];

/** The acts of a case as signs; which stop each is at follows from the acts before it. */
const written = (stops: readonly Stop[], acts: readonly string[]): string => {
  let at = 0;
  return acts
    .map((act) => {
      if (act !== goOn) return sign(stops[at]!, act);
      at += 1;
      return '.';
    })
    .join('');
};

const read = (stops: readonly Stop[], signs: string): string[] => {
  let at = 0;
  return [...signs].flatMap((symbol) => {
    if (symbol !== '.') return stops[at] ? (option(stops[at]!, symbol) ?? []) : [];
    at += 1;
    return goOn;
  });
};

/** By case, by the index of a stop: what was first chosen there. */
export type FirstChoices = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** What to keep; undefined where it would be more than systems take. */
export const suspended = (
  procedure: string,
  cases: ScoCases,
  { cases: kept }: Progress,
  first: FirstChoices,
): string | undefined =>
  suspendDataOf({
    content: contentOf(cases),
    answers: [...cases].map(([id, stops]) => {
      const record = kept[`${procedure}/${id}`];
      const firsts = stops.flatMap((stop, index) => (asks(stop) ? sign(stop, first.get(id)?.get(index)) : [])).join('');
      return [written(stops, record?.scene?.acts ?? []), firsts, record?.last ? 'e' : ''];
    }),
  });

export interface Resumed {
  readonly progress: Progress;
  readonly first: FirstChoices;
}

/** What was kept; or that it is of another content, or cannot be read. */
export const resumed = (
  procedure: string,
  cases: ScoCases,
  text: string,
  now: number,
): Resumed | 'other-content' | 'unreadable' => {
  const kept = resumedFrom(text);
  if (!kept) return 'unreadable';
  if (kept.content !== contentOf(cases)) return 'other-content';
  const records: Record<string, CaseRecord> = {};
  const firsts = new Map<string, ReadonlyMap<number, string>>();
  for (const [at, [id, stops]] of [...cases].entries()) {
    const [acts = '', signs = '', ended = ''] = kept.answers[at] ?? [];
    const asking = stops.flatMap((stop, index) => (asks(stop) ? [{ stop, index }] : []));
    const first = new Map(
      asking.flatMap(({ stop, index }, nth) => {
        const chosen = option(stop, signs[nth] ?? '-');
        return chosen === undefined ? [] : [[index, chosen] as const];
      }),
    );
    if (first.size > 0) firsts.set(id, first);
    const done = read(stops, acts);
    if (done.length === 0 && first.size === 0 && ended === '') continue;
    records[`${procedure}/${id}`] = {
      at: now,
      ...(done.length > 0 && { scene: { acts: done, first: Object.fromEntries(first) } }),
      ...(ended !== '' && { last: scoreOf(stops, first) }),
    };
  }
  return { progress: { ...noProgress, cases: records }, first: firsts };
};
