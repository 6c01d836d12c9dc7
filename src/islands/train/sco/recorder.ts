/** Tells a learning system what a learner does: each first answer as an interaction, the verdict, and where to go on. */
import {
  asks,
  coreElements,
  type FirstChoices,
  type Held,
  interactionElements,
  optionsAt,
  type Progress,
  type Purpose,
  rightAt,
  type ScoCases,
  type Stop,
  suspended,
  timespanOf,
} from '../../../train/index.ts';
import type { Session } from './api.ts';

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

export class Recorder {
  readonly #session: Session;
  readonly #about: About;
  readonly #begun: number;
  /** How many stops ask. */
  readonly #asked: number;
  readonly #first: Map<string, Map<number, string>>;
  /** When something was last answered. */
  #last: number;
  #held: Held;
  #place: string;
  #ours: boolean;

  constructor(session: Session, about: About) {
    this.#session = session;
    this.#about = about;
    this.#begun = about.now();
    this.#asked = [...about.cases.values()].flat().filter(asks).length;
    this.#first = new Map([...about.first].map(([id, choices]) => [id, new Map(choices)]));
    this.#last = this.#begun;
    this.#held = about.held;
    this.#place = about.place;
    this.#ours = about.ours;
  }

  /** What is counted so far: the first choice at every stop. */
  get first(): FirstChoices {
    return this.#first;
  }

  /** The place the system holds now. */
  get place(): string {
    return this.#place;
  }

  /** Whether that place is of this content. */
  get ours(): boolean {
    return this.#ours;
  }

  /** What has changed since, and a commit where something was answered. */
  record(progress: Progress): void {
    const more = this.#count(progress);
    if (!this.#writes) return;
    this.#standing(progress);
    this.#keep(progress);
    if (more) this.#session.commit();
  }

  /** The end of the session, whenever the page goes. */
  close(progress: Progress): void {
    if (this.#writes) {
      this.#standing(progress);
      this.#keep(progress);
      this.#session.set([['cmi.core.session_time', timespanOf((this.#about.now() - this.#begun) / 1000)]]);
      // Without it a system begins a new attempt next time, and the place is gone.
      if (this.#place !== '') this.#session.set([['cmi.core.exit', 'suspend']]);
      this.#session.commit();
    }
    this.#session.finish();
  }

  get #writes(): boolean {
    const { purpose } = this.#about;
    return purpose === 'normal' || purpose === 'no-credit';
  }

  /** Count what was chosen for the first time; practice afterwards changes nothing. Whether there was any. */
  #count({ cases: kept }: Progress): boolean {
    const { procedure, cases, purpose } = this.#about;
    let any = false;
    for (const [id, stops] of cases)
      for (const [key, chosen] of Object.entries(kept[`${procedure}/${id}`]?.scene?.first ?? {})) {
        const at = Number(key);
        const stop = stops[at];
        const counted = this.#first.get(id) ?? new Map<number, string>();
        if (counted.has(at) || !stop || !asks(stop)) continue;
        this.#first.set(id, counted.set(at, chosen));
        if (purpose === 'normal') this.#interaction(stop, chosen);
        any = true;
      }
    return any;
  }

  #interaction(stop: Stop, chosen: string): void {
    const { now } = this.#about;
    const n = Number.parseInt(this.#session.get('cmi.interactions._count'), 10) || 0;
    const seconds = (now() - this.#last) / 1000;
    const interaction = { id: stop.item, options: optionsAt(stop), chosen: [chosen], right: [rightAt(stop)!], seconds };
    this.#session.set(interactionElements(n, interaction));
    this.#last = now();
  }

  /** The score and the status by what is counted, where they are due. */
  #standing({ cases: kept }: Progress): void {
    const { procedure, cases, passMark, purpose, ours } = this.#about;
    if (purpose !== 'normal') return;
    const answers = [...this.#first].flatMap(([id, choices]) =>
      [...choices].map(([at, chosen]) => chosen === rightAt(cases.get(id)![at]!)),
    );
    const ended = [...cases.keys()].every((id) => kept[`${procedure}/${id}`]?.last);
    const right = answers.filter(Boolean).length;
    const standing = { asked: this.#asked, answered: answers.length, right, passMark, ended };
    const { elements, held } = coreElements(standing, this.#held, ours);
    this.#session.set(elements);
    this.#held = held;
  }

  /** The place to go on from. */
  #keep(progress: Progress): void {
    const { procedure, cases, tooLong } = this.#about;
    const begunHere = this.#first.size > 0 || Object.values(progress.cases).some(({ scene }) => scene && scene.acts.length > 0);
    // A place of another edition, or none of ours, stays until there is something to put in its stead.
    if (!begunHere && !this.#ours) return;
    const text = suspended(procedure, cases, progress, this.#first);
    if (text === undefined) tooLong();
    if (text === undefined || text === this.#place) return;
    this.#session.set([['cmi.suspend_data', text]]);
    this.#place = text;
    this.#ours = true;
  }
}
