/** The difference between any two editions, worked out in the page: only procedures whose fingerprints differ are fetched. */
import { render } from 'preact';
import { affectedBy, betweenEditions, type EditionDifference, newsFor, tellingOf } from '../../changes/index.ts';
import { changesIn, changesWords } from '../../i18n/changes/changes.ts';
import { controlWords } from '../../i18n/control/control.ts';
import { list } from '../../i18n/wording.ts';
import { byNumber, type Locale, type Procedure, type Registers } from '../../procedure/index.ts';
import { ChangeView } from './ChangeView.tsx';

/** An edition as `data/editions.json` tells it. */
export interface Known {
  readonly name: string;
  readonly folder: string;
  readonly prints: Readonly<Record<string, string>>;
}

/** What an edition says of a procedure, with the names it uses. */
export interface Definition extends Registers {
  readonly procedure: Procedure;
}

interface Asked {
  readonly from: Known;
  readonly to: Known;
  /** By content fingerprint. */
  readonly definition: (print: string) => Promise<Definition>;
  readonly locale: Locale;
}

type Body = Registers & { readonly procedures: readonly Procedure[]; readonly of: ReadonlyMap<string, Definition> };

const merged = (lists: readonly Registers['roles'][]): Registers['roles'] => [
  ...new Map(lists.flat().map((entry) => [entry.id, entry])).values(),
];

const bodyOf = (definitions: readonly Definition[]): Body => ({
  procedures: definitions.map(({ procedure }) => procedure).sort((a, b) => byNumber(a.id, b.id)),
  roles: merged(definitions.map(({ roles }) => roles)),
  records: merged(definitions.map(({ records }) => records)),
  of: new Map(definitions.map((definition) => [definition.procedure.id, definition])),
});

/** The procedures of an edition that another does not have just so. */
const differing = async ({ prints }: Known, other: Known, definition: Asked['definition']): Promise<Body> => {
  const own = Object.entries(prints).filter(([id, print]) => other.prints[id] !== print);
  return bodyOf(await Promise.all(own.map(([, print]) => definition(print))));
};

/** The same as the files of neighbouring editions say, but for what hangs on the training and audits of today. */
const jsonOf = (
  { from, to }: Asked,
  { added, removed, changed, class: reach, touched }: EditionDifference,
  roles: Rows,
): string =>
  JSON.stringify({
    ...{ from: from.name, to: to.name, class: reach, touched },
    added: added.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    procedures: changed.map((entry) => ({
      procedure: entry.after.id,
      ...entry.difference,
      added: entry.difference.added.map(({ id }) => id),
      removed: entry.difference.removed.map(({ id }) => id),
      affected: roles(entry),
    })),
  });

type Changed = EditionDifference['changed'][number];
type Rows = (changed: Changed) => ReturnType<typeof affectedBy>;

const Whole = ({ name, procedures, locale }: { name: string; procedures: readonly Procedure[]; locale: Locale }) =>
  procedures.length === 0 ? null : (
    <>
      <h2>{name}</h2>
      <ul>
        {procedures.map(({ id, title }) => (
          <li key={id}>
            {id} {title[locale]}
          </li>
        ))}
      </ul>
    </>
  );

interface Told {
  readonly summary: string;
  readonly json: string;
  readonly drawIn: (place: HTMLElement) => void;
}

/** @throws Error where a definition cannot be fetched */
export const difference = async (asked: Asked): Promise<Told> => {
  const { from, to, definition, locale } = asked;
  const t = controlWords[locale];
  const [before, after] = await Promise.all([differing(from, to, definition), differing(to, from, definition)]);
  const between = betweenEditions(before, after);
  const rows: Rows = (changed) => {
    const order = after.of.get(changed.after.id)!.roles.map(({ id }) => id);
    return affectedBy(changed.before, changed.after, changed.difference, order);
  };
  const names = { from: from.name, to: to.name };
  const title = t.changesTitle(from.name, to.name);
  const summary = between.class
    ? [title, changesWords[locale].class[between.class], list(locale, between.touched)].join(' · ')
    : from === to
      ? t.sameEdition(from.name)
      : t.nothing;
  const view = (
    <>
      <Whole name={t.wholeAdded} procedures={between.added} locale={locale} />
      <Whole name={t.wholeRemoved} procedures={between.removed} locale={locale} />
      {between.changed.map((changed) => {
        const registers = { before, after };
        const telling = tellingOf(changesIn(locale), changed, registers);
        const affected = rows(changed).map((row) => ({
          ...{ role: row.role, news: newsFor(row, telling), again: row.again.map(telling.step) },
        }));
        return <ChangeView key={changed.after.id} {...{ changed, names, registers, locale, affected }} touched={[]} />;
      })}
    </>
  );
  return { summary, json: jsonOf(asked, between, rows), drawIn: (place) => render(view, place) };
};
