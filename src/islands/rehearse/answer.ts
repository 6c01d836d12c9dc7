/**
 * The short answer, above everything: worked out by a worker when the page is opened, and again when a figure changes. It is drawn into
 * the page as it stands, so that it needs nothing but its words and a few figures.
 */
import { later } from '../../i18n/later.ts';
import type { AnswerStrings } from '../../i18n/rehearse/answer.ts';
import { type Highlighter, heatOf, highlighterOn } from '../../island/highlights.ts';
import { type Jobs, jobsIn } from '../../island/jobs.ts';
import { fetchJson, shellOf } from '../../island/mount.ts';
import type { Locale } from '../../procedure/index.ts';
import type { Overview, OverviewOutcome, SetUp } from '../../simulate/index.ts';
import { keysOf, type Names, noteOf, sentenceOf } from './answer-text.ts';
import type { RehearseJobs } from './jobs.ts';
import { startWorker } from './start-worker.ts';

/** Times the period is run for the short answer: the mean is then known to some percent. */
const FEW = 100;

const strings = later<AnswerStrings>('answer', {
  zh: async () => (await import('../../i18n/rehearse/answer.zh.ts')).answerZh,
  en: async () => (await import('../../i18n/rehearse/answer.en.ts')).answerEn,
});

type Answering = () => Promise<{ readonly outcome: OverviewOutcome; readonly names: Names }>;

export class AnswerPanel {
  readonly highlighter: Highlighter = highlighterOn(document, { follow: true });
  readonly #root: HTMLElement;
  readonly #locale: Locale;
  readonly #t: AnswerStrings;
  readonly #jobs: Jobs<RehearseJobs>;
  #latest = 0;
  #asked: Answering | undefined;

  constructor(root: HTMLElement, locale: Locale, t: AnswerStrings) {
    this.#root = root;
    this.#locale = locale;
    this.#t = t;
    this.#jobs = jobsIn<RehearseJobs>(startWorker, (done) => {
      this.#part('busy').querySelector('progress')!.value = done;
    });
    this.#part('cancel').addEventListener('click', () => this.#jobs.cancel());
    this.#part('again').addEventListener('click', () => this.#asked && this.#answer(this.#asked));
  }

  /** Whether an answer was asked for. */
  get isAsked(): boolean {
    return this.#asked !== undefined;
  }

  /** Whose figures they are: assumed, or whose. */
  set origin(text: string) {
    this.#part('origin').textContent = text;
  }

  /** The answer to the figures assumed for the procedure whose definition is at an address. */
  open(source: string): void {
    void this.#answer(async () => {
      const { outcome, names } = await this.#jobs.ask('opening', { data: await fetchJson(source), replications: FEW });
      return { outcome, names: (id) => names[id]?.[this.#locale] ?? id };
    });
  }

  /** The answer to other figures. */
  ask(setUp: SetUp, names: Names, replications = FEW): void {
    void this.#answer(async () => ({ outcome: await this.#jobs.ask('overview', { setUp, replications }), names }));
  }

  /** Says that there is none: the figures can't be computed with. */
  withhold(): void {
    this.#latest += 1;
    this.#jobs.cancel();
    this.#busy(false);
    this.#say(this.#t.impossible);
  }

  /** The last one asked is told; one under way gives way to it. */
  async #answer(asked: Answering): Promise<void> {
    const number = ++this.#latest;
    this.#asked = asked;
    this.#jobs.cancel();
    this.#busy(true);
    try {
      const { outcome, names } = await asked();
      if (number !== this.#latest) return;
      this.#busy(false);
      if (outcome.kind === 'overview') this.#show(outcome.overview, names);
      else this.#say(outcome.kind === 'refused' ? this.#t.impossible : this.#t.cancelled, outcome.kind === 'cancelled');
    } catch (error) {
      console.error(error);
      if (number !== this.#latest) return;
      this.#busy(false);
      this.#say(this.#t.failed, true);
    }
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`[data-answer-${name}]`)!;
  }

  #busy(busy: boolean): void {
    this.#part('busy').hidden = !busy;
    this.#part('note').hidden = busy;
    this.#part('again').hidden = true;
    this.#root.toggleAttribute('data-answering', busy);
  }

  /** Instead of an answer. */
  #say(sentence: string, again = false): void {
    this.#part('says').textContent = sentence;
    this.#part('note').textContent = '';
    this.#part('again').hidden = !again;
  }

  #show(overview: Overview, names: Names): void {
    const { parts, visits, traffic } = overview;
    this.#part('says').textContent = sentenceOf(overview, names, this.#locale, this.#t);
    this.#part('note').textContent = noteOf(overview, this.#t);
    for (const [key, text] of Object.entries(keysOf(overview, names, this.#locale, this.#t)))
      for (const place of this.#root.querySelectorAll(`[data-key="${key}"]`)) place.textContent = text;
    this.#bar(parts ? [parts.wait, parts.off, parts.work] : []);
    this.highlighter.warm({ steps: heatOf(visits), edges: heatOf(traffic) });
    this.#part('heat').hidden = false;
  }

  /** What the lead time is made up of; none where its parts overlap. */
  #bar(shares: readonly number[]): void {
    this.#part('parts').hidden = this.#part('legend').hidden = shares.length === 0;
    const parts = shares.map((share) => {
      const part = document.createElement('span');
      part.style.setProperty('flex-grow', String(share));
      return part;
    });
    this.#part('parts').replaceChildren(...parts);
  }
}

/** The short answer beside a rehearsal. @param root the shell of the rehearsal */
export const answerIn = async (root: HTMLElement): Promise<AnswerPanel> => {
  const { locale } = shellOf(root, 'rehearse');
  return new AnswerPanel(root.closest<HTMLElement>('[data-rehearsal]')!, locale, await strings[locale]());
};
