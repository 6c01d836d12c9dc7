/** What a procedure is to reach, as questions. */
import { digest, firstOf, type Procedure, saidIn } from '../procedure/index.ts';
import type { Item } from './item.ts';
import { named, type Registers } from './registers.ts';

/** What a procedure is to reach, asked of who answers for it. */
export const objectivesOf = ({ id, title, owner, objectives = [] }: Procedure, { roles }: Registers): Item[] =>
  objectives.map(({ measure, ...objective }) => ({
    id: `${id}//objective/${digest(firstOf(objective).replaceAll(/\s/g, '')).slice(0, 8)}`,
    kind: 'objective',
    procedure: id,
    step: { id: '', name: title },
    no: '',
    basis: 'text',
    text: saidIn(objective),
    ...(measure && { measure }),
    roles: owner ? [named(roles, owner)] : [],
    outcomes: [],
    risks: [],
  }));
