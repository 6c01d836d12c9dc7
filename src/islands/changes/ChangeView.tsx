/** What changed in one procedure between two editions: sentences in a table, the flowchart, and who is affected. Drawn at build time, and in the page. */
import type { ComponentChildren } from 'preact';
import { type EditionDifference, rowsTold, tellingOf } from '../../changes/index.ts';
import { changesIn, changesWords } from '../../i18n/changes/changes.ts';
import { controlWords } from '../../i18n/control/control.ts';
import { list } from '../../i18n/wording.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { type Locale, nameIn, type Registers } from '../../procedure/index.ts';
import { differenceDrawing } from './drawing.ts';

type Changed = EditionDifference['changed'][number];

/** What is new for a role. */
interface Row {
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

const ChangeTable = ({ changed, registers, locale }: Change) => {
  const t = controlWords[locale];
  const telling = tellingOf(changesIn(locale), changed, registers);
  return (
    <Sheet label={`${t.what} ${changed.after.id}`} columns={[t.stepCol, t.became, t.what, t.reach]}>
      {rowsTold(changed.difference, telling).map(({ mark, step, what, reach }, at) => (
        <tr key={at} data-change={mark}>
          <th scope="row">{step === undefined ? t.head : telling.step(step)}</th>
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
