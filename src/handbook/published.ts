/** Differences between editions as pages, files and commands tell them. */
import {
  type EditionDifference,
  newsFor,
  newsForAll,
  type PublishedProcedure,
  type PublishedReaders,
  tellingOf,
  toldInEach,
} from '../changes/index.ts';
import { changesIn } from '../i18n/changes/changes.ts';
import type { News, Procedure, Registers } from '../procedure/index.ts';
import type { Again, RoleTouched, Touched } from './touched.ts';

const takenIn = ({ steps, ...taken }: Again) => ({ ...taken, again: steps });

interface Both {
  readonly before: Registers;
  readonly after: Registers;
}

const affectedIn = (
  rows: readonly RoleTouched[],
  editions: { readonly before: Procedure; readonly after: Procedure },
  registers: Both,
) =>
  rows.map(({ taken, ...row }) => ({
    ...row,
    news: toldInEach(editions.after, (locale) => newsFor(row, tellingOf(changesIn(locale), editions, registers))),
    ...takenIn(taken),
  }));

/** A procedure that was added as a whole: whom it concerns. */
export const publishedArrival = (
  procedure: Procedure,
  registers: Both,
  { roles, whole, titles }: Pick<Touched, 'roles' | 'whole' | 'titles'>,
): PublishedReaders => ({
  procedure: procedure.id,
  affected: affectedIn(roles, { before: procedure, after: procedure }, registers),
  everybody: { class: 'flow', news: [procedure.title], ...takenIn(whole) },
  titles,
});

/** A procedure's difference with all it touches, for other programs. */
export const publishedOf = (
  changed: EditionDifference['changed'][number],
  registers: Both,
  { roles, whole, titles, audit, walks }: Touched,
): PublishedProcedure => {
  const { after, difference } = changed;
  const everybody: News = {
    class: difference.class!,
    news: toldInEach(after, (locale) => newsForAll(difference, tellingOf(changesIn(locale), changed, registers))),
    ...takenIn(whole),
  };
  return {
    procedure: after.id,
    ...difference,
    added: difference.added.map(({ id }) => id),
    removed: difference.removed.map(({ id }) => id),
    affected: affectedIn(roles, changed, registers),
    everybody,
    titles,
    audit,
    walks,
  };
};
