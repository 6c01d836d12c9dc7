/** A file of case records, read here, and the session that judges it: everything the worker does, apart from messages. */
import { type CaseDetail, type Definition, type Judged, type Lists, LogSession } from '../../conform/index.ts';
import { csvOf } from '../../exchange/index.ts';
import {
  describeFile,
  describeIssues,
  type FileWords,
  type LogFile,
  type LogOptions,
  readingLines,
  readLog,
  readLogText,
} from '../../exchange/log.ts';
import { conformWords } from '../../i18n/records/conform.ts';
import { recordsCsv } from '../../i18n/records/csv.ts';
import { fileWordsOf } from '../../i18n/records/log-file.ts';
import type { JobControl } from '../../island/serve.ts';
import { figuresOf, type Locale } from '../../procedure/index.ts';
import type { JudgeSettings, ReadSettings, ReadSummary, Source } from './protocol.ts';

/** Rows of the file that are shown for its columns to be told by. */
const SAMPLE = 5;

/** Lines of a report joined at a time: a million in one string would be too long. */
const AT_A_TIME = 500;

const summaryOf = (file: LogFile, words: FileWords): ReadSummary => ({
  reading: file.reading,
  told: readingLines(file.reading, words),
  header: file.header,
  columns: file.columns,
  sample: file.sample.slice(0, SAMPLE),
  issues: describeIssues(file, words),
  issueCount: [...file.issueCounts.values()].reduce((sum, count) => sum + count, 0),
  cases: file.log.caseIds.length,
  events: file.log.row.length,
});

/** What was chosen on the page, as the reader of files takes it: what is to be found out is left out. */
const optionsOf = ({ delimiter, dates, decimal, encoding, sheet, states, ...others }: ReadSettings): LogOptions => ({
  ...others,
  ...(delimiter !== '' && { delimiter }),
  ...(dates !== '' && { dates }),
  ...(decimal !== '' && { decimal }),
  ...(encoding !== '' && { encoding }),
  ...(sheet !== '' && { sheet }),
  ...(states.length > 0 && { states }),
});

/** Lines as the pieces of a file. */
const inPieces = (lines: Iterable<string>): string[] => {
  const pieces: string[] = [];
  let some: string[] = [];
  for (const line of lines) {
    some.push(`${line}\n`);
    if (some.length < AT_A_TIME) continue;
    pieces.push(some.join(''));
    some = [];
  }
  return [...pieces, some.join('')];
};

export class FileSession {
  readonly #definition: Definition;
  readonly #locale: Locale;
  #opened: { readonly file: LogFile; readonly session: LogSession } | undefined;

  constructor({ definition, locale }: { readonly definition: Definition; readonly locale: Locale }) {
    this.#definition = definition;
    this.#locale = locale;
  }

  async read(
    { source, settings }: { readonly source: Source; readonly settings: ReadSettings },
    control: JobControl,
  ): Promise<ReadSummary> {
    const figures = figuresOf(this.#definition.procedure);
    const options: LogOptions = { ...optionsOf(settings), figures, onRows: (rows) => control.onProgress(rows, null) };
    this.#opened = undefined;
    const file =
      'text' in source
        ? readLogText(source.text, options)
        : await readLog(new Uint8Array(await source.file.arrayBuffer()), options);
    this.#opened = { file, session: new LogSession({ definition: this.#definition, log: file.log, words: conformWords }) };
    return summaryOf(file, this.#words);
  }

  /** @returns null where it was cancelled. @throws Problem where a setting can't be used */
  async judge(settings: JudgeSettings, control: JobControl): Promise<Judged | null> {
    const run = this.#session().judge(settings);
    let step = run.next();
    while (!step.done) {
      control.onProgress(step.value.cases, step.value.of);
      await control.yieldToMessages();
      if (control.isCancelled()) return null;
      step = run.next();
    }
    return step.value;
  }

  get #words(): FileWords {
    return fileWordsOf(this.#definition.procedure, this.#locale);
  }

  lists(): Lists {
    return this.#session().lists();
  }

  case(at: number): CaseDetail {
    return this.#session().case(at);
  }

  report(as: 'csv' | 'json'): Blob {
    const { file, session } = this.#read();
    if (as === 'csv') {
      const table = session.deviationTable(this.#locale, recordsCsv[this.#locale]);
      return new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' });
    }
    const lines = session.reportLines(this.#locale, describeFile(file, this.#words));
    return new Blob(inPieces(lines), { type: 'application/json' });
  }

  #session(): LogSession {
    return this.#read().session;
  }

  #read() {
    if (!this.#opened) throw new Error('No log has been read yet. Read one first.');
    return this.#opened;
  }
}
