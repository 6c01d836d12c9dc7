/** Tells a learning system what a learner does: each first answer as an interaction, the verdict, and where to go on. */
import { coreElements, type Held, interactionElements, type Progress, type Purpose, timespanOf } from '../../../train/index.ts';
import { asks, rightAt } from '../scene/playing.ts';
import type { Session } from './api.ts';
import { type FirstChoices, optionsAt, type ScoCases, suspended } from './resuming.ts';

export interface Recorder {
  /** What has changed since, and a commit where something was answered. */
  record(progress: Progress): void;
  /** The end of the session, whenever the page goes. */
  close(progress: Progress): void;
  /** What is counted so far: the first choice at every stop. */
  readonly first: FirstChoices;
  /** The place the system holds now, and whether it is of this content. */
  readonly place: string;
  readonly ours: boolean;
}

interface About {
  readonly procedure: string;
  readonly cases: ScoCases;
  readonly passMark: number;
  readonly purpose: Purpose;
  /** What the system held when the session began. */
  readonly held: Held;
  /** The place it held then, whether it is of this content, and what was counted by it. */
  readonly place: string;
  readonly ours: boolean;
  readonly first: FirstChoices;
  /** The clock, in milliseconds. */
  now(): number;
  /** The place kept is more than the system takes. */
  tooLong(): void;
}

export const recorderFor = (session: Session, about: About): Recorder => {
  const { procedure, cases, passMark, purpose, now } = about;
  const begun = now();
  const first = new Map([...about.first].map(([id, choices]) => [id, new Map(choices)]));
  const asked = [...cases.values()].flat().filter(asks).length;
  let last = begun;
  let { held, place, ours } = about;

  const interaction = (stops: ReturnType<typeof cases.get>, at: number, chosen: string): void => {
    const stop = stops![at]!;
    const n = Number.parseInt(session.get('cmi.interactions._count'), 10) || 0;
    const told = { id: stop.item, options: optionsAt(stop), chosen: [chosen], right: [rightAt(stop)!] };
    session.set(interactionElements(n, { ...told, seconds: (now() - last) / 1000 }));
    last = now();
  };

  /** Count what was chosen for the first time; practice afterwards changes nothing. Whether there was any. */
  const count = (progress: Progress): boolean => {
    let any = false;
    for (const [id, stops] of cases)
      for (const [key, chosen] of Object.entries(progress.cases[`${procedure}/${id}`]?.scene?.first ?? {})) {
        const at = Number(key);
        const counted = first.get(id) ?? new Map<number, string>();
        if (counted.has(at) || !stops[at] || !asks(stops[at])) continue;
        first.set(id, counted.set(at, chosen));
        if (purpose === 'normal') interaction(stops, at, chosen);
        any = true;
      }
    return any;
  };

  const standing = ({ cases: kept }: Progress): void => {
    if (purpose !== 'normal') return;
    const counted = [...first].flatMap(([id, choices]) =>
      [...choices].map(([at, chosen]) => chosen === rightAt(cases.get(id)![at]!)),
    );
    const ended = [...cases.keys()].every((id) => kept[`${procedure}/${id}`]?.last);
    const right = counted.filter(Boolean).length;
    const due = coreElements({ asked, answered: counted.length, right, passMark, ended }, held, about.ours);
    session.set(due.elements);
    held = due.held;
  };

  const keep = (progress: Progress): void => {
    const begunHere = first.size > 0 || Object.values(progress.cases).some(({ scene }) => scene && scene.acts.length > 0);
    // A place of another edition, or none of ours, stays until there is something to put in its stead.
    if (!begunHere && !ours) return;
    const text = suspended(procedure, cases, progress, first);
    if (text === undefined) about.tooLong();
    if (text === undefined || text === place) return;
    session.set([['cmi.suspend_data', text]]);
    [place, ours] = [text, true];
  };

  const writes = purpose === 'normal' || purpose === 'no-credit';
  return {
    first,
    get place() {
      return place;
    },
    get ours() {
      return ours;
    },
    record: (progress) => {
      const more = count(progress);
      if (!writes) return;
      standing(progress);
      keep(progress);
      if (more) session.commit();
    },
    close: (progress) => {
      if (writes) {
        standing(progress);
        keep(progress);
        session.set([['cmi.core.session_time', timespanOf((now() - begun) / 1000)]]);
        // Without it a system begins a new attempt next time, and the place is gone.
        if (place !== '') session.set([['cmi.core.exit', 'suspend']]);
        session.commit();
      }
      session.finish();
    },
  };
};
