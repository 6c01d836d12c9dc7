/** What a difference touches besides the document and its readers: audit items, kept walks, files. */
import type { EditionDifference, PublishedProcedure } from '../../changes/index.ts';
import { controlWords } from '../../i18n/control/control.ts';
import { marks } from '../../i18n/wording.ts';
import { rowOf, stepIn, stepLabel } from '../../procedure/index.ts';
import type { Affecting } from './AffectedTable.tsx';
import { To } from './Sheet.tsx';

type TouchedBeside = Pick<PublishedProcedure, 'audit' | 'walks'>;

/** What changed in a procedure, with all that is told of it. */
export interface Change extends Omit<Affecting, 'procedure'> {
  readonly changed: EditionDifference['changed'][number];
  /** The names of the two editions. */
  readonly names: { readonly from: string; readonly to: string };
  /** What else is touched, where the site has worked it out. */
  readonly touched?: TouchedBeside | undefined;
}

type Items = Exclude<keyof TouchedBeside['audit'], 'became'>;

/** By the step they are about, which the item's name says second; of the procedure as a whole it says none. */
const stepsOf = (items: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) {
    const step = item.split('/')[1]!;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return counts;
};

/** Audit items of a kind: how many, and at which steps; those that are asked today lead to the checklist. */
const AuditItems = ({ kind, items, changed, locale, at }: { kind: Items; items: readonly string[] } & Change) => {
  const t = controlWords[locale];
  const { before, after } = changed;
  const procedure = kind === 'gone' ? before : after;
  return (
    <li data-items={kind}>
      {t.auditKinds[kind](items.length)}
      {[...stepsOf(items)].map(([id, count], place) => {
        const step = stepIn(procedure, id);
        const row = step ? rowOf(procedure, step) : procedure.id;
        return (
          <>
            {place === 0 ? marks[locale].colon : marks[locale].names}
            <To href={kind === 'gone' ? undefined : at?.(`audit/${procedure.id}/#form-${row}`)}>
              {step ? stepLabel(step, locale) : procedure.title[locale]}
            </To>
            {count > 1 && ` × ${count}`}
          </>
        );
      })}
    </li>
  );
};

export const Touched = ({ touched: { audit, walks }, ...change }: Change & { touched: TouchedBeside }) => {
  const { changed, locale, at } = change;
  const t = controlWords[locale];
  const kinds = (['changed', 'added', 'gone'] as const).filter((kind) => audit[kind].length > 0);
  return (
    <dl class="said touched">
      <div>
        <dt>{t.auditItems}</dt>
        <dd>
          {kinds.length === 0 ? (
            t.auditNone
          ) : (
            <ul class="plain">
              {kinds.map((kind) => (
                <AuditItems key={kind} {...change} kind={kind} items={audit[kind]} />
              ))}
            </ul>
          )}
        </dd>
      </div>
      <div>
        <dt>
          <To href={at?.(`procedures/${changed.after.id}/#walk`)}>{t.walks}</To>
        </dt>
        <dd>{t.walksOf[walks.otherwise ? 'changed' : 'same']}</dd>
      </div>
      <div>
        <dt>{t.files}</dt>
        <dd>{t.filesOf}</dd>
      </div>
    </dl>
  );
};
