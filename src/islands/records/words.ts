/** How the check names things: steps with their number, roles, figures, times. */
import { timeText } from '../../conform/index.ts';
import type { TableColumn } from '../../exchange/log.ts';
import { conformWords } from '../../i18n/records/conform.ts';
import type { RecordsIslandStrings } from '../../i18n/records/island.ts';
import { number, percent } from '../../i18n/wording.ts';
import { figuresOf, type Locale, type Procedure, type RecordEntry, type Role, stepLabel } from '../../procedure/index.ts';

export interface Words {
  readonly locale: Locale;
  readonly t: RecordsIslandStrings;
  readonly conform: (typeof conformWords)['zh'];
  /** What the columns of a table are called, those of figures too. */
  readonly columns: Readonly<Partial<Record<TableColumn, string>>>;
  /** "8 审批" */
  step(id: string): string;
  /** A step, role or record by its id; the id itself where there is none. */
  name(id: string): string;
  number(value: number): string;
  percent(share: number): string;
  /** 2026-03-04 14:05; the day alone at midnight; empty where there is none. */
  time(time: number | null): string;
  megabytes(bytes: number): string;
}

interface Named {
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
}

export const wordsFor = ({ procedure, roles, records }: Named, locale: Locale, t: RecordsIslandStrings): Words => {
  const steps = new Map(procedure.steps.map((step) => [step.id, stepLabel(step, locale)]));
  const register = new Map([...roles, ...records].map(({ id, name }) => [id, name[locale]]));
  const figures = Object.fromEntries(figuresOf(procedure).map(({ id, name }) => [`figure:${id}`, name[locale]]));
  const step = (id: string): string => steps.get(id) ?? id;
  return {
    locale,
    t,
    conform: conformWords[locale],
    columns: { ...conformWords[locale].columns, ...figures },
    step,
    name: (id) => steps.get(id) ?? register.get(id) ?? id,
    number: (value) => number(locale, value),
    percent: (share) => percent(locale, share),
    time: (time) => (time === null ? '' : timeText(time)),
    megabytes: (bytes) => `${number(locale, bytes / 1e6, 1)} MB`,
  };
};
