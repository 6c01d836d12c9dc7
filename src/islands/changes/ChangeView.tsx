/** What changed in one procedure between two editions: sentences in a table, the flowchart, and who is affected. Drawn at build time, and in the page. */
import type { ComponentChildren } from 'preact';
import { type affectedBy, type EditionDifference, tellChange, tellHeadChange } from '../../changes/index.ts';
import { changesWords } from '../../i18n/changes/changes.ts';
import { controlWords } from '../../i18n/control/control.ts';
import { list, marks } from '../../i18n/wording.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { farther, type Locale, nameIn, type Registers, stepLabel } from '../../procedure/index.ts';
import { differenceDrawing, markOf } from './drawing.ts';

type Changed = EditionDifference['changed'][number];

/** What is new for a role. */
export interface Row {
  readonly role: string;
  readonly news: readonly string[];
  /** What is to be learnt again, each in words; then what of it is taken. */
  readonly again: readonly string[];
  readonly taken?: string | undefined;
}

export interface Change {
  readonly changed: Changed;
  /** The names of the two editions. */
  readonly names: { readonly from: string; readonly to: string };
  readonly registers: { readonly before: Registers; readonly after: Registers };
  readonly locale: Locale;
  /** A row for each role it concerns. */
  readonly affected: readonly Row[];
  /** What else is touched, each with what is said of it. */
  readonly touched: readonly (readonly [what: string, said: string])[];
}

const Sheet = ({ label, columns, children }: { label: string; columns: readonly string[]; children: ComponentChildren }) => (
  <div class="sheet" data-fits tabIndex={0} role="region" aria-label={label}>
    <table class="stack">
      <HeadRow heads={columns} />
      <tbody>{children}</tbody>
    </table>
  </div>
);

const Sentences = ({ of }: { of: readonly string[] }) =>
  of.length === 1 ? (
    of[0]
  ) : (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );

/** How the changes of a procedure are told. */
export const tellingIn = ({
  changed: { before, after },
  registers,
  locale,
}: Pick<Change, 'changed' | 'registers' | 'locale'>) => ({
  locale,
  words: changesWords[locale],
  step: (id: string): string => {
    const step = [...after.steps, ...before.steps].find((candidate) => candidate.id === id);
    return step ? stepLabel(step, locale) : id;
  },
  role: (id: string): string => nameIn([...registers.after.roles, ...registers.before.roles], id, locale),
  record: (id: string): string => nameIn([...registers.after.records, ...registers.before.records], id, locale),
  list: (names: readonly string[]): string => list(locale, names),
});

type Affected = ReturnType<typeof affectedBy>[number];

/** What is new for a role, and what it has to learn again, in words. */
export const rowOf = ({ role, concerns, again }: Affected, telling: ReturnType<typeof tellingIn>): Row => {
  const news = concerns.map(({ what, step, changes }) =>
    what === 'changed'
      ? `${telling.step(step)}${marks[telling.locale].colon}${changes.map((entry) => tellChange(entry, telling)).join(marks[telling.locale].clauses)}`
      : telling.words[what](telling.step(step)),
  );
  return { role, news, again: again.map(telling.step) };
};

const rowsOf = (change: Change) => {
  const { difference } = change.changed;
  const telling = tellingIn(change);
  const whole = (mark: 'added' | 'removed') =>
    difference[mark].map(({ id }) => {
      const step = telling.step(id);
      return { mark, step, what: [telling.words[mark](step)], reach: 'flow' as const };
    });
  return [
    ...difference.head.map((entry) => ({
      ...{ mark: 'changed' as const, step: controlWords[change.locale].head },
      ...{ what: [tellHeadChange(entry, telling)], reach: entry.class },
    })),
    ...whole('added'),
    ...whole('removed'),
    ...difference.changed.map(({ step, changes }) => ({
      ...{ mark: markOf(changes), step: telling.step(step) },
      what: changes.map((entry) => tellChange(entry, telling)),
      reach: changes.map((entry) => entry.class).reduce(farther),
    })),
  ];
};

const ChangeTable = (change: Change) => {
  const { locale } = change;
  const t = controlWords[locale];
  return (
    <Sheet label={`${t.what} ${change.changed.after.id}`} columns={[t.stepCol, t.became, t.what, t.reach]}>
      {rowsOf(change).map(({ mark, step, what, reach }, at) => (
        <tr key={at} data-change={mark}>
          <th scope="row">{step}</th>
          <td>
            <span class="change-mark" data-change={mark}>
              {t.marks[mark]}
            </span>
          </td>
          <td data-label={t.what}>
            <Sentences of={what} />
          </td>
          <td data-label={t.reach}>{changesWords[locale].class[reach]}</td>
        </tr>
      ))}
    </Sheet>
  );
};

const AffectedTable = ({ changed, affected, registers, locale }: Change) => {
  const t = controlWords[locale];
  const names = [...registers.after.roles, ...registers.before.roles];
  return (
    <Sheet label={`${t.affected} ${changed.after.id}`} columns={[t.role, t.news, t.again]}>
      {affected.map(({ role, news, again, taken }) => (
        <tr key={role}>
          <th scope="row">
            <span class="chip" data-role={role}>
              {nameIn(names, role, locale)}
            </span>
          </th>
          <td data-label={t.news}>
            <Sentences of={news} />
          </td>
          <td data-label={t.again}>
            {again.length > 0 ? list(locale, again) : t.nothingAgain}
            {taken !== undefined && <div class="quiet">{taken}</div>}
          </td>
        </tr>
      ))}
    </Sheet>
  );
};

const Drawing = ({ changed, registers, names, locale }: Change) => {
  const t = controlWords[locale];
  const svg = differenceDrawing(changed, [...registers.after.roles, ...registers.before.roles], locale, names);
  return (
    <>
      <h3>{t.drawing}</h3>
      <p class="quiet">{t.drawingLegend}</p>
      <div
        class="drawing-area"
        data-kind="flowchart"
        tabIndex={0}
        role="region"
        aria-label={`${t.drawing} ${changed.after.id}`}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </>
  );
};

export const ChangeView = (change: Change) => {
  const { changed, affected, touched, locale } = change;
  const { after, difference } = changed;
  const t = controlWords[locale];
  const words = changesWords[locale];
  return (
    <section class="change" id={`c-${after.id}`}>
      <h2>
        {after.id} {after.title[locale]} <span class="tag">{words.class[difference.class!]}</span>
      </h2>
      {difference.another && <p>{words.another}</p>}
      <ChangeTable {...change} />
      {affected.length > 0 && (
        <>
          <h3>{t.affected}</h3>
          <AffectedTable {...change} />
        </>
      )}
      {!difference.another && <Drawing {...change} />}
      {touched.length > 0 && (
        <>
          <h3>{t.touched}</h3>
          <dl class="said touched">
            {touched.map(([what, said]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
};
