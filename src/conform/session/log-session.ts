/**
 * A log held against a procedure, and everything that is asked of it afterwards: totals, lists, single cases, reports. The page's
 * worker and the command line both work with it.
 *
 * A session knows neither files nor languages. The caller reads the file (`exchange/log.ts`) and hands over the log, says what is to
 * stand in a report about that file, gives the words (`i18n/conform.ts`) that sentences are made of, and writes what comes out: rows
 * of a table, lines of JSON. So the algorithm stays a reader of the procedure alone, whatever a log came from and is told in.
 */
import { inEach, type Locale, localesIn, type Text } from '../../procedure/index.ts';
import { type Conformance, type ConformOptions, type ConformProgress, conformance, type Question } from '../conformance.ts';
import type { Deviation } from '../deviations/deviation.ts';
import type { EventLog } from '../log/event-log.ts';
import { type Overview, overview } from '../overview.ts';
import type { Definition } from '../reading.ts';
import { reportLines } from '../report.ts';
import { type ConformWords, deviationSentences, groupSentences } from '../sentences.ts';
import { type CaseDetail, caseDetail } from './case-detail.ts';
import { type DeviationColumn, deviationTable, type VerdictWords } from './deviation-table.ts';
import type { DeviationGroup } from './groups.ts';
import { Lists } from './lists.ts';

/** The words of one language. */
interface SessionWords extends ConformWords, VerdictWords {}

export interface SessionStart {
  readonly definition: Definition;
  readonly log: EventLog;
  readonly words: Readonly<Record<Locale, SessionWords>>;
}

/** What a judging comes to. */
export interface Judged {
  readonly overview: Overview;
  /** Arrows that cases must have gone along without a record of it, by move. */
  readonly edges: ReadonlyMap<string, number>;
  readonly doubts: readonly Question[];
}

/** Cases that go along an arrow without its step being on record. */
const edgesOf = ({ cases }: Conformance): Map<string, number> => {
  const edges = new Map<string, number>();
  for (const { alignment } of cases)
    for (const { kind, move } of alignment?.kind === 'aligned' ? alignment.moves : [])
      if (move !== null && (kind === 'missing' || kind === 'wrong-outcome')) edges.set(move, (edges.get(move) ?? 0) + 1);
  return edges;
};

/** Whether events of more than one year are in it, so that a day needs its year. */
const coversYears = ({ time }: EventLog): boolean => {
  const years = new Set<number>();
  for (const found of time) if (!Number.isNaN(found)) years.add(new Date(found).getUTCFullYear());
  return years.size > 1;
};

export class LogSession {
  readonly #start: SessionStart;
  readonly #languages: readonly Locale[];
  readonly #sentenceIn: Readonly<Record<Locale, (deviation: Deviation) => string>>;
  readonly #groupIn: Readonly<Record<Locale, (group: DeviationGroup) => string>>;
  #result: Conformance | undefined;
  #lists: Lists | undefined;

  constructor(start: SessionStart) {
    const { definition, log, words } = start;
    const withYear = coversYears(log);
    this.#start = start;
    this.#languages = localesIn(definition.procedure.title);
    this.#groupIn = inEach((locale) => groupSentences(definition, { locale, words: words[locale] }), this.#languages);
    this.#sentenceIn = inEach(
      (locale) => deviationSentences(definition, { locale, words: words[locale], withYear }),
      this.#languages,
    );
  }

  /**
   * Judges every case, piece by piece, as `conformance` does. May be called again with other settings; until a judging has come to its
   * end, everything else answers from the one before.
   * @throws Problem where a setting can't be used
   */
  *judge(options: ConformOptions): Generator<ConformProgress, Judged> {
    const { definition, log } = this.#start;
    const result = yield* conformance(definition, log, options);
    this.#result = result;
    this.#lists = new Lists(
      result,
      (deviation) => this.sentences(deviation),
      (group) => inEach((locale) => this.#groupIn[locale](group), this.#languages),
    );
    return { overview: overview(result), edges: edgesOf(result), doubts: result.doubts };
  }

  /** Everything about all cases. @throws Error before the first judging, as all that follows does */
  result(): Conformance {
    if (!this.#result) throw new Error('Nothing has been judged yet. Judge first.');
    return this.#result;
  }

  lists(): Lists {
    if (!this.#lists) throw new Error('Nothing has been judged yet. Judge first.');
    return this.#lists;
  }

  /** @param at place in the log */
  case(at: number): CaseDetail {
    return caseDetail(this.result(), this.lists().row(at), (deviation) => this.sentences(deviation));
  }

  sentence(deviation: Deviation, locale: Locale): string {
    return this.#sentenceIn[locale](deviation);
  }

  sentences(deviation: Deviation): Text {
    return inEach((locale) => this.sentence(deviation, locale), this.#languages);
  }

  /** Every deviation a row below the headings. */
  deviationTable(locale: Locale, headings: Readonly<Record<DeviationColumn, string>>): (string | number)[][] {
    const words = this.#start.words[locale];
    return deviationTable(this.result(), { locale, words, headings, sentenceOf: this.#sentenceIn[locale] });
  }

  /**
   * The report as `report.schema.json` describes it, in lines to be written one below the other.
   * @param file what the report says of the file: how it was read, and what is wrong with it
   */
  reportLines(locale: Locale, file: Readonly<Record<'reading' | 'issues', unknown>>): Generator<string, void> {
    return reportLines(this.result(), file, this.#sentenceIn[locale]);
  }
}
