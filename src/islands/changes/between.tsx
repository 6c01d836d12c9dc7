/** The difference between any two editions, worked out in the page: only procedures whose fingerprints differ are fetched. */
import { render } from 'preact';
import {
  affectedBy,
  affectedByWhole,
  betweenEditions,
  type EditionDifference,
  type Published,
  tellingOf,
} from '../../changes/index.ts';
import { changesIn, changesWords } from '../../i18n/changes/changes.ts';
import { controlWords } from '../../i18n/control/control.ts';
import { list } from '../../i18n/wording.ts';
import { byNumber, type Locale, type Procedure, type Registers } from '../../procedure/index.ts';
import { ChangeView, WholeView } from './ChangeView.tsx';
import { readersIn, readersOf } from './readers.ts';

/** An edition as `data/editions.json` tells it. */
export interface Known {
  readonly name: string;
  readonly folder: string;
  /** Where its own pages are, where it has some. */
  readonly path?: string;
  readonly prints: Readonly<Record<string, string>>;
}

/** What an edition says of a procedure, with the names it uses. */
export interface Definition extends Registers {
  readonly procedure: Procedure;
}

interface Asked {
  readonly from: Known;
  readonly to: Known;
  /** All there are, the one of today last. */
  readonly known: readonly Known[];
  /** By content fingerprint. */
  readonly definition: (print: string) => Promise<Definition>;
  /** By the folders of both editions. */
  readonly published: (pair: string) => Promise<Published>;
  readonly locale: Locale;
  /** The address of a page, by its path. */
  readonly at: (path: string) => string;
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

/** The roles a procedure names, in the order of the register. */
const rolesNamed = ({ of }: Body, { id }: Procedure): readonly string[] => of.get(id)!.roles.map((role) => role.id);

/** The procedures of an edition that another does not have just so. */
const differing = async ({ prints }: Known, other: Known, definition: Asked['definition']): Promise<Body> => {
  const own = Object.entries(prints).filter(([id, print]) => other.prints[id] !== print);
  return bodyOf(await Promise.all(own.map(([, print]) => definition(print))));
};

/** What the file of two editions says, where the site has one: of each edition to the next, and of each to the one of today. */
const publishedFor = async ({ from, to, known, published }: Asked): Promise<Published | undefined> => {
  const comparable = known.filter(({ path }, at) => path !== undefined || at === known.length - 1);
  const [earlier, later] = [from, to].map((edition) => comparable.indexOf(edition));
  const hasFile = later === earlier! + 1 || (later === comparable.length - 1 && earlier! < later);
  return hasFile ? published(`${from.folder}..${to.folder}`) : undefined;
};

/** The same as the files say, but for what hangs on the training and audits of today. */
const jsonOf = ({ from, to }: Asked, { between, affected }: Compared): string => {
  const { added, removed, changed, class: reach, touched } = between;
  return JSON.stringify({
    ...{ from: from.name, to: to.name, class: reach, touched },
    added: added.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    procedures: changed.map((entry) => ({
      procedure: entry.after.id,
      ...entry.difference,
      added: entry.difference.added.map(({ id }) => id),
      removed: entry.difference.removed.map(({ id }) => id),
      affected: affected(entry),
    })),
  });
};

type Changed = EditionDifference['changed'][number];

interface Compared {
  readonly between: EditionDifference;
  readonly registers: { readonly before: Body; readonly after: Body };
  readonly affected: (changed: Changed) => ReturnType<typeof affectedBy>;
  readonly published: Published | undefined;
}

/** @throws Error where a definition or the file cannot be fetched */
const compared = async (asked: Asked): Promise<Compared> => {
  const { from, to, definition } = asked;
  const [before, after, published] = await Promise.all([
    differing(from, to, definition),
    differing(to, from, definition),
    publishedFor(asked),
  ]);
  const affected = ({ difference, ...editions }: Changed) =>
    affectedBy(editions.before, editions.after, difference, rolesNamed(after, editions.after));
  return { between: betweenEditions(before, after), registers: { before, after }, affected, published };
};

const View = ({ asked, compared: { between, registers, affected, published } }: { asked: Asked; compared: Compared }) => {
  const { from, to, known, locale } = asked;
  const names = { from: from.name, to: to.name };
  const about = { registers, locale, at: to === known.at(-1) ? asked.at : undefined };
  const telling = (editions: { readonly before: Procedure; readonly after: Procedure }) =>
    tellingOf(changesIn(locale), editions, registers);
  const whole = (what: 'added' | 'removed') => (procedure: Procedure) => {
    const arrived = what === 'added' && published?.arrived.find((entry) => entry.procedure === procedure.id);
    const order = rolesNamed(what === 'added' ? registers.after : registers.before, procedure);
    const readers = arrived
      ? readersIn(arrived, locale)
      : readersOf(affectedByWhole(procedure, what, order), telling({ before: procedure, after: procedure }));
    return <WholeView key={procedure.id} {...about} {...{ what, procedure, readers }} />;
  };
  return (
    <>
      {between.added.map(whole('added'))}
      {between.removed.map(whole('removed'))}
      {between.changed.map((changed) => {
        const touched = published?.procedures.find(({ procedure }) => procedure === changed.after.id);
        const readers = touched ? readersIn(touched, locale) : readersOf(affected(changed), telling(changed));
        return <ChangeView key={changed.after.id} {...about} {...{ changed, names, readers, touched }} />;
      })}
    </>
  );
};

interface Told {
  readonly summary: string;
  readonly json: string;
  readonly drawIn: (place: HTMLElement) => void;
}

/** @throws Error where a definition or the file cannot be fetched */
export const difference = async (asked: Asked): Promise<Told> => {
  const { from, to, locale } = asked;
  const t = controlWords[locale];
  const found = await compared(asked);
  const { between, published } = found;
  const summary = between.class
    ? [t.changesTitle(from.name, to.name), changesWords[locale].class[between.class], list(locale, between.touched)].join(' · ')
    : from === to
      ? t.sameEdition(from.name)
      : t.nothing;
  const json = published ? JSON.stringify(published) : jsonOf(asked, found);
  return { summary, json, drawIn: (place) => render(<View asked={asked} compared={found} />, place) };
};
