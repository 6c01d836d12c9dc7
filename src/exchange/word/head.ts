/** What stands at the head of a chapter: purpose and scope, and what it says beside the flow. */
import { type Statement, stepLabel } from '../../procedure/index.ts';
import { type Grid, type Para, para, type Row, span } from './model.ts';
import type { Telling } from './telling.ts';

/** Of a document somebody else issued it is said where it states nothing. */
const stated = (t: Telling, label: string, statements: readonly Statement[]): Row[] => {
  const none = t.restates ? [para('entry', span(t.words.noneStated, 'quiet'))] : [];
  const said = statements.flatMap((statement) => [
    para('entry', statement[t.locale]),
    ...t.ground(statement.basis, statement.why),
  ]);
  const cell = statements.length === 0 ? none : said;
  return cell.length === 0 ? [] : [{ key: label, cells: [[para('label', label)], cell] }];
};

/** Who answers for it, what it is to reach, and the words it defines. */
const beside = (t: Telling): Row[] => {
  const { words, locale, role } = t;
  const { procedure, callers } = t.chapter;
  const { owner, objectives = [], definitions = [] } = procedure;
  const row = (label: string, cell: Para[]): Row[] =>
    cell.length === 0 ? [] : [{ key: label, cells: [[para('label', label)], cell] }];
  return [
    ...row(words.owner, owner ? [para('entry', role(owner))] : []),
    ...row(
      words.call.callers,
      callers.map((caller) => para('entry', t.procedure(caller), ` · ${stepLabel(caller.step, locale)}`)),
    ),
    ...row(
      words.objectives,
      objectives.map(({ measure, ...objective }) =>
        para('entry', objective[locale], ...(measure ? [span(` ${words.measure(measure[locale])}`, 'quiet')] : [])),
      ),
    ),
    ...row(
      words.definitions,
      definitions.map(({ term, means }) => para('entry', span(term[locale], 'strong'), ` ${means[locale]}`)),
    ),
  ];
};

export const head = (t: Telling): Grid => {
  const { procedure, fingerprint } = t.chapter;
  const { words } = t;
  const row = (label: string, text: string): Row => ({ key: label, cells: [[para('label', label)], [para('entry', text)]] });
  return {
    block: 'grid',
    key: 'head',
    shares: [18, 82],
    rows: [
      ...(procedure.heading ? [row(words.heading, procedure.heading[t.locale])] : []),
      ...stated(t, words.purpose, procedure.purpose),
      ...stated(t, words.scope, procedure.scope),
      ...beside(t),
      row(words.fingerprint, fingerprint),
    ],
  };
};
