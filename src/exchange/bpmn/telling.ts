/** What nodes and flows are called, and what is said of them: the definition's sentences, and notes of ours marked as such. */
import {
  afterTime,
  bandRows,
  callOf,
  figureAt,
  isDeciding,
  isWork,
  type Locale,
  lapseOf,
  limitOf,
  nameIn,
  outcomeLabel,
  type Step,
  signingOf,
  stepLabel,
} from '../../procedure/index.ts';
import { figureVariable, outcomeVariable } from './expressions.ts';
import type { BpmnFlow, BpmnNode } from './graph.ts';
import type { BpmnSource } from './source.ts';
import type { BpmnWords } from './words.ts';

const lines = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n');

export class Telling {
  readonly #source: BpmnSource;
  readonly #words: BpmnWords;
  readonly locale: Locale;

  constructor(source: BpmnSource, words: BpmnWords) {
    this.#source = source;
    this.#words = words;
    this.locale = words.locale;
  }

  role(id: string | undefined): string {
    return id === undefined ? this.#words.nobody : nameIn(this.#source.roles, id, this.locale);
  }

  record(id: string): string {
    return nameIn(this.#source.records, id, this.locale);
  }

  /** What a node is called; nothing where ways only meet. */
  node({ part, step }: BpmnNode): string | undefined {
    const [words, limit] = [this.#words, limitOf(step)];
    switch (part) {
      case 'start':
        return words.start;
      case 'merge':
        return undefined;
      case 'decision':
      case 'taken-decision':
        return isDeciding(step) ? step.question[this.locale] : undefined;
      case 'taken':
        return words.taken(stepLabel(step, this.locale));
      case 'remind':
        return words.remind(limit!);
      case 'reminded':
        return words.reminded;
      case 'over': {
        const lapse = lapseOf(step);
        return lapse ? words.lapsed(words.within(limit!), outcomeLabel(lapse, this.locale)) : words.within(limit!);
      }
      case 'late':
        return words.within(limit!);
      case 'noted':
        return words.late;
      default:
        return stepLabel(step, this.locale);
    }
  }

  /** What a flow is called: the outcome it stands for; a timer says that itself. */
  flow({ outcome }: BpmnFlow, from: BpmnNode): string | undefined {
    return outcome && from.kind !== 'timer' ? outcomeLabel(outcome, this.locale) : undefined;
  }

  #requirements(step: Step): string[] {
    if (!isWork(step)) return [];
    return step.requirements.map((said) =>
      said.basis === 'inferred' ? this.#words.inferred(said[this.locale], said.why?.[this.locale]) : said[this.locale],
    );
  }

  #values(step: Step): string {
    const { locale } = this;
    if (!isDeciding(step)) return '';
    return step.outcomes.map(({ mark, name }) => this.#words.value(mark, name[locale])).join(this.#words.values);
  }

  #notes(step: Step, exact: boolean): string[] {
    const [words, { procedure }] = [this.#words, this.#source];
    const [signing, limit, call, figure] = [signingOf(step), limitOf(step), callOf(step), figureAt(procedure, step)];
    const bands = figure
      ? [
          words.bands(figure),
          ...bandRows(step).map((row) =>
            words.band(
              row,
              figure,
              row.band.roles.map((id) => this.role(id)),
            ),
          ),
          words.figure(figureVariable(figure.id), figure.name[this.locale], figure.unit[this.locale]),
        ]
      : [];
    return [
      ...(step.basis === 'inferred' && step.why ? [words.inferred(step.name[this.locale], step.why[this.locale])] : []),
      ...(isDeciding(step) ? [words.question(step.question[this.locale])] : []),
      ...(isDeciding(step) && step.outcomes.length > 1 ? [words.outcome(outcomeVariable(step.id), this.#values(step))] : []),
      ...(signing ? [words.signing(signing)] : []),
      ...bands,
      ...(limit
        ? [
            words.limit(
              limit,
              afterTime(step, this.locale, (id) => this.role(id)),
            ),
          ]
        : []),
      ...(limit && !exact ? [words.clock] : []),
      ...(call === undefined ? [] : [words.call(call)]),
      ...words.deputies(procedure, step, (id) => this.role(id)),
    ].map(words.note);
  }

  /** What is said of a step: what the standard asks, then what is ours to say. @param exact whether the engine counts its limit as it is counted */
  step(step: Step, exact: boolean): string {
    return lines([...this.#requirements(step), ...this.#notes(step, exact)]);
  }

  /** What is said of the whole: its number and edition, what it is for, and whose words these are. */
  procedure(): string {
    const [{ procedure, document, original, restated }, words, { locale }] = [this.#source, this.#words, this];
    return lines([
      words.note(words.edition(`${document.number} ${procedure.id}`, `${document.edition}/${document.revision}`)),
      procedure.summary[locale],
      ...[...procedure.purpose, ...procedure.scope].map((said) =>
        said.basis === 'inferred' ? words.inferred(said[locale], said.why?.[locale]) : said[locale],
      ),
      restated ? words.note(words.restated) : undefined,
      original && original !== locale ? words.note(words.governs(original)) : undefined,
    ]);
  }
}
