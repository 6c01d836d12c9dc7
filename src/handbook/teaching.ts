/** A procedure with all that training on it needs: its cases, the names it uses, how its exam is set, which edition it is of. */
import { fingerprint, type Procedure } from '../procedure/index.ts';
import { book, recordsIn, rolesNamedIn, scenariosOf, situationsOf } from './book.ts';
import { earlierEditions } from './editions.ts';

export const teachingOf = (procedure: Procedure) => {
  const { number, edition, revision, training } = book().handbook;
  return {
    document: { number, edition, revision },
    training,
    fingerprint: fingerprint(procedure),
    procedure,
    roles: rolesNamedIn(procedure),
    records: recordsIn(procedure),
    scenarios: scenariosOf(procedure),
    situations: situationsOf(procedure),
    past: earlierEditions().map(({ folder }) => folder),
  };
};
