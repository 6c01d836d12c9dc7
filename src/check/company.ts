/** What a procedure's readers have to know of the company: said with the procedure, so that they need no register. */
import { type Handbook, isWork, type Procedure, type Role } from '../procedure/index.ts';

interface Company {
  readonly roles?: readonly Role[];
  readonly handbook?: Pick<Handbook, 'calendar'>;
}

/** A procedure with those of its roles that are not of the company, and with the company's calendar; each where there is any. */
export const ofCompany = (procedure: Procedure, { roles = [], handbook }: Company): Procedure => {
  const acting = new Set(procedure.steps.flatMap((step) => (isWork(step) ? step.roles : [])));
  const outside = roles.filter(({ id, family }) => family === 'outside' && acting.has(id)).map(({ id }) => id);
  const calendar = handbook?.calendar;
  return { ...procedure, ...(outside.length > 0 && { outside }), ...(calendar && { calendar }) };
};
