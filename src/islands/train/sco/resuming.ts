/**
 * What a learning system keeps between two sessions: every case as two short words, what was done (`.` goes on, a digit chooses) and
 * what was first chosen at each stop that asks (`-` where nothing yet). With it the cases stand again where they were left.
 */
import { digest } from '../../../procedure/index.ts';
import {
  type AnswerRecord,
  type CaseRecord,
  noProgress,
  type Progress,
  resumedFrom,
  suspendDataOf,
} from '../../../train/index.ts';
import { asks, decides, goOn, rightAt, type Stop, scoreOf } from '../scene/playing.ts';

/** The cases of an SCO in their order, each with its stops. */
export type ScoCases = ReadonlyMap<string, readonly Stop[]>;

/** What can be chosen at a stop, in a lasting order. */
export const optionsAt = (stop: Stop): readonly string[] => {
  if (decides(stop)) return 'outcomes' in stop.step ? stop.step.outcomes.map(({ mark }) => mark) : [];
  return stop.question?.options.map(({ key }) => key) ?? [];
};

/** Stands for what is asked: another edition of it cannot go on from the old one. */
export const contentOf = (cases: ScoCases): string =>
  digest(
    JSON.stringify([...cases].map(([id, stops]) => [id, stops.map((stop) => [stop.item, optionsAt(stop), rightAt(stop)])])),
  );

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
  return [...signs].flatMap((it) => {
    if (it !== '.') return stops[at] ? (option(stops[at]!, it) ?? []) : [];
    at += 1;
    return goOn;
  });
};

/** The first answers to what a case asks, by stop. */
const firstOf = (stops: readonly Stop[], answers: readonly AnswerRecord[]): ReadonlyMap<number, string> =>
  new Map(
    stops.flatMap((stop, index) => {
      const first = asks(stop) ? answers.find(({ item }) => item === stop.item) : undefined;
      return first ? [[index, first.chosen] as const] : [];
    }),
  );

/** What to keep; undefined where it would be more than systems take. */
export const suspended = (procedure: string, cases: ScoCases, { cases: kept, answers }: Progress): string | undefined =>
  suspendDataOf({
    content: contentOf(cases),
    answers: [...cases].map(([id, stops]) => {
      const record = kept[`${procedure}/${id}`];
      const first = firstOf(stops, answers);
      const firsts = stops.flatMap((stop, index) => (asks(stop) ? sign(stop, first.get(index)) : [])).join('');
      return [written(stops, record?.scene?.acts ?? []), firsts, record?.last ? 'e' : ''];
    }),
  });

/** The progress that was kept; undefined where the text is none of ours or of another content. */
export const resumed = (procedure: string, cases: ScoCases, text: string, now: number): Progress | undefined => {
  const kept = resumedFrom(text);
  if (!kept || kept.content !== contentOf(cases)) return undefined;
  const answers: AnswerRecord[] = [];
  const records: Record<string, CaseRecord> = {};
  for (const [at, [id, stops]] of [...cases].entries()) {
    const [acts = '', firsts = '', ended = ''] = kept.answers[at] ?? [];
    const first = new Map<number, string>();
    const asking = stops.flatMap((stop, index) => (asks(stop) ? [{ stop, index }] : []));
    for (const [nth, { stop, index }] of asking.entries()) {
      const chosen = option(stop, firsts[nth] ?? '-');
      if (chosen === undefined) continue;
      first.set(index, chosen);
      answers.push({ at: now - 1, item: stop.item, chosen, right: chosen === rightAt(stop) });
    }
    const done = read(stops, acts);
    if (done.length === 0 && first.size === 0 && ended === '') continue;
    records[`${procedure}/${id}`] = {
      at: now,
      ...(done.length > 0 && { scene: { acts: done, first: Object.fromEntries(first) } }),
      ...(ended !== '' && { last: scoreOf(stops, first) }),
    };
  }
  return { ...noProgress, answers, cases: records };
};
