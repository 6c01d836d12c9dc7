/** What changed in one procedure between two editions: sentences in a table, the flowchart, and who is affected. Drawn at build time, and in the page. */
import { rowsTold, tellingOf } from '../../changes/index.ts';
import { changesIn, changesWords } from '../../i18n/changes/changes.ts';
import { controlWords } from '../../i18n/control/control.ts';
import { AffectedTable, type Affecting } from './AffectedTable.tsx';
import { differenceDrawing } from './drawing.ts';
import { Sentences, Sheet } from './Sheet.tsx';
import { type Change, Touched } from './Touched.tsx';

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

/** Who is affected, under its heading; nothing where nobody is. */
const Affected = (affecting: Affecting) =>
  affecting.readers.length === 0 ? null : (
    <>
      <h3>{controlWords[affecting.locale].affected}</h3>
      <AffectedTable {...affecting} />
    </>
  );

export const ChangeView = (change: Change) => {
  const { changed, touched, locale } = change;
  const { after, difference } = changed;
  const words = changesWords[locale];
  return (
    <section class="change" id={`c-${after.id}`}>
      <h2>
        {after.id} {after.title[locale]} <span class="tag">{words.class[difference.class!]}</span>
      </h2>
      {difference.another && <p>{words.another}</p>}
      <ChangeTable {...change} />
      <Affected {...change} procedure={after} />
      {touched && (
        <>
          <h3>{controlWords[locale].touched}</h3>
          <Touched {...change} touched={touched} />
        </>
      )}
      {!difference.another && <Drawing {...change} />}
    </section>
  );
};

/** A procedure that was added or taken out as a whole: whom it concerns. */
export const WholeView = ({ what, ...affecting }: Affecting & { readonly what: 'added' | 'removed' }) => {
  const { procedure, locale } = affecting;
  const t = controlWords[locale];
  return (
    <section class="change" id={`c-${procedure.id}`}>
      <h2>
        {procedure.id} {procedure.title[locale]} <span class="tag">{what === 'added' ? t.wholeAdded : t.wholeRemoved}</span>
      </h2>
      <Affected {...affecting} />
    </section>
  );
};
