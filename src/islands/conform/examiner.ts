/** The one who reads a log and holds it against the procedure: everything the worker does, apart from messages. */
import {
  type Conformance,
  conformance,
  type Definition,
  type Deviation,
  fitnessOf,
  overview,
  teller,
} from '../../conform/index.ts';
import { issueSentence, type LogFile, type LogOptions, readingLines, readLog, readLogText } from '../../exchange/log.ts';
import { conformWords } from '../../i18n/conform.ts';
import { logFileWords } from '../../i18n/log-file.ts';
import { recordsCsv } from '../../i18n/records-csv.ts';
import type { Locale } from '../../procedure/index.ts';
import { Lists, type Tell } from './lists.ts';
import type { CaseDetail, Judged, JudgeSettings, ReadSettings, ReadSummary, ShownEvent, Source } from './protocol.ts';
import { deviationsCsv, reportJson } from './reports.ts';

export interface Reins {
  onProgress(done: number, of: number | null): void;
  isCancelled(): boolean;
  /** Lets messages through. */
  breathe(): Promise<void>;
}

/** Days with their year where the log goes over more than one. */
const tellersOf = ({ reading }: Conformance): Tell => {
  const years = new Set<number>();
  for (const time of reading.log.time) if (!Number.isNaN(time)) years.add(new Date(time).getUTCFullYear());
  const tellIn = (locale: Locale) =>
    teller(reading.definition, { locale, words: conformWords[locale], withYear: years.size > 1 });
  const [zh, en] = [tellIn('zh'), tellIn('en')];
  return (deviation) => ({ zh: zh(deviation), en: en(deviation) });
};

const summaryOf = (file: LogFile, locale: Locale): ReadSummary => ({
  reading: file.reading,
  told: readingLines(file.reading, logFileWords[locale]),
  ...{ header: file.header, columns: file.columns, sample: file.sample.slice(0, 5) },
  issues: file.issues.map((issue) => ({ ...issue, sentence: issueSentence(issue, file.reading, logFileWords[locale]) })),
  issueCount: [...file.issueCounts.values()].reduce((sum, count) => sum + count, 0),
  ...{ cases: file.log.caseIds.length, events: file.log.row.length },
});

/** Cases that go along an arrow without its step being on record. */
const edgesOf = ({ cases }: Conformance): Map<string, number> => {
  const edges = new Map<string, number>();
  for (const { alignment } of cases)
    for (const { kind, move } of alignment?.kind === 'aligned' ? alignment.moves : [])
      if (move !== null && (kind === 'missing' || kind === 'wrong-outcome')) edges.set(move, (edges.get(move) ?? 0) + 1);
  return edges;
};

export class Examiner {
  readonly #definition: Definition;
  readonly #locale: Locale;
  #file: LogFile | undefined;
  #result: Conformance | undefined;
  #lists: Lists | undefined;
  #tell: Tell = () => ({ zh: '', en: '' });

  constructor({ definition, locale }: { readonly definition: Definition; readonly locale: Locale }) {
    this.#definition = definition;
    this.#locale = locale;
  }

  async read({ source, settings }: { readonly source: Source; readonly settings: ReadSettings }, reins: Reins) {
    const { delimiter, dates, encoding, sheet, states, ...rest } = settings;
    const options: LogOptions = {
      ...rest,
      ...(delimiter !== '' && { delimiter }),
      ...(dates !== '' && { dates }),
      ...(encoding !== '' && { encoding }),
      ...(sheet !== '' && { sheet }),
      ...(states.length > 0 && { states }),
      onRows: (rows) => reins.onProgress(rows, null),
    };
    this.#result = undefined;
    this.#lists = undefined;
    this.#file =
      'text' in source
        ? readLogText(source.text, options)
        : await readLog(new Uint8Array(await source.file.arrayBuffer()), options);
    return summaryOf(this.#file, this.#locale);
  }

  /** @returns null where it was cancelled. @throws Problem where a setting can't be used */
  async judge(settings: JudgeSettings, reins: Reins): Promise<Judged | null> {
    const run = conformance(this.#definition, this.#read().log, settings);
    let step = run.next();
    while (!step.done) {
      reins.onProgress(step.value.cases, step.value.of);
      await reins.breathe();
      if (reins.isCancelled()) return null;
      step = run.next();
    }
    this.#result = step.value;
    this.#tell = tellersOf(this.#result);
    this.#lists = new Lists(this.#result, this.#tell);
    return { overview: overview(this.#result), edges: edgesOf(this.#result), doubts: this.#result.doubts };
  }

  lists(): Lists {
    if (!this.#lists) throw new Error('Nothing has been judged yet. Judge first.');
    return this.#lists;
  }

  case(at: number): CaseDetail {
    const { cases, variants, reading } = this.#judged();
    const it = cases[at]!;
    const variant = variants[it.variant]!;
    const { alignment } = it;
    return {
      ...this.lists().row(at),
      ...{ underWay: it.underWay, variant: it.variant, fitness: fitnessOf(alignment, variant), names: it.names },
      cost: alignment?.kind === 'aligned' ? alignment.cost : null,
      moves: alignment?.kind === 'aligned' ? alignment.moves.filter(({ kind }) => kind !== 'silent') : [],
      shown: it.events.map((event): ShownEvent => {
        const text = (column: 'activity' | 'person' | 'role' | 'outcome' | 'records') =>
          reading.log.texts[reading.log[column][event]!]!;
        const time = reading.log.time[event]!;
        return {
          ...{ row: reading.log.row[event]!, time: Number.isNaN(time) ? null : time, activity: text('activity') },
          ...{ person: text('person'), role: text('role'), outcome: text('outcome'), records: text('records') },
        };
      }),
      told: it.deviations.map((deviation, nth) => ({ at, nth, deviation, sentence: this.#tell(deviation) })),
    };
  }

  report(as: 'csv' | 'json'): Blob {
    const tell = (deviation: Deviation): string => this.#tell(deviation)[this.#locale];
    const result = this.#judged();
    if (as === 'csv')
      return new Blob([deviationsCsv(result, recordsCsv[this.#locale].heads.split('|'), this.#locale, tell)], {
        type: 'text/csv;charset=utf-8',
      });
    return new Blob(reportJson(result, summaryOf(this.#read(), this.#locale), tell), { type: 'application/json' });
  }

  #read(): LogFile {
    if (!this.#file) throw new Error('No log has been read yet. Read one first.');
    return this.#file;
  }

  #judged(): Conformance {
    if (!this.#result) throw new Error('Nothing has been judged yet. Judge first.');
    return this.#result;
  }
}
