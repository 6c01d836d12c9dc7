/** Tells a learning system what a learner does: each first answer as an interaction, score, status, and where to go on. */
import { type AnswerRecord, coreElements, interactionElements, type Progress, timespanOf } from '../../../train/index.ts';
import { asks, rightAt, type Stop } from '../scene/playing.ts';
import type { Session } from './api.ts';
import { optionsAt, type ScoCases, suspended } from './resuming.ts';

export interface Recorder {
  /** What has changed since, and a commit where something was answered. */
  record(progress: Progress): void;
  /** The end of the session, whenever the page goes. */
  close(progress: Progress): void;
}

interface About {
  readonly procedure: string;
  readonly cases: ScoCases;
  readonly passMark: number;
  /** Answers that were there when the session began. */
  readonly before: number;
  /** The clock, in milliseconds. */
  now(): number;
  /** The place kept is more than the system takes. */
  tooLong(): void;
}

/** The first answer to each item. */
const firstAnswers = (answers: readonly AnswerRecord[]): readonly AnswerRecord[] => [
  ...new Map(answers.toReversed().map((it) => [it.item, it])).values(),
];

export const recorderFor = (session: Session, about: About): Recorder => {
  const { procedure, cases, passMark, now } = about;
  const begun = now();
  let last = begun;
  let told = about.before;
  const stops = new Map<string, Stop>([...cases.values()].flat().map((stop) => [stop.item, stop]));
  const asked = [...cases.values()].flat().filter(asks).length;

  const interactions = (answers: readonly AnswerRecord[]): void => {
    for (const { item, chosen } of answers.slice(told)) {
      const stop = stops.get(item);
      if (!stop) continue;
      const n = Number.parseInt(session.get('cmi.interactions._count'), 10) || 0;
      const right = [rightAt(stop)!];
      session.set(
        interactionElements(n, { id: item, options: optionsAt(stop), chosen: [chosen], right, seconds: (now() - last) / 1000 }),
      );
      last = now();
    }
    told = answers.length;
  };

  const standing = ({ answers, cases: kept }: Progress): void => {
    const first = firstAnswers(answers);
    const finished = [...cases.keys()].every((id) => kept[`${procedure}/${id}`]?.last);
    const of = finished ? asked : first.length;
    const right = first.filter((it) => it.right).length;
    session.set(coreElements({ percent: of === 0 ? undefined : (100 * right) / of, passMark, finished }));
  };

  const place = (progress: Progress): void => {
    const text = suspended(procedure, cases, progress);
    if (text === undefined) about.tooLong();
    else session.set([['cmi.suspend_data', text]]);
  };

  return {
    record: (progress) => {
      const more = progress.answers.length > told;
      interactions(progress.answers);
      standing(progress);
      place(progress);
      if (more) session.commit();
    },
    close: (progress) => {
      standing(progress);
      place(progress);
      session.set([
        ['cmi.core.session_time', timespanOf((now() - begun) / 1000)],
        ['cmi.core.exit', progress.answers.length > 0 ? 'suspend' : ''],
      ]);
      session.commit();
      session.finish();
    },
  };
};
