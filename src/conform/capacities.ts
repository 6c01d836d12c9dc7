/** In which capacity somebody acted: as one of those responsible, or for one of them. */
import { actorOf, deputiesAt, stepIn, type Told } from '../procedure/index.ts';
import type { Reading } from './reading.ts';

/** For whom a role may act at a step: as far as the case's figures are known, no further than it may. */
export const principalsOf = (
  { definition: { procedure } }: Pick<Reading, 'definition'>,
  told: Told,
  step: string,
  role: string,
): readonly string[] =>
  procedure.deputies
    ? deputiesAt(procedure, stepIn(procedure, step)!)
        .filter((acting) => acting.role === role && (!acting.upTo || !(told[acting.upTo.figure]! > acting.upTo.to)))
        .map(({ principal }) => principal)
    : [];

/**
 * The capacity of whoever is recorded at an event, as moves name it: a role, or one that acts for another; undefined where the log does not
 * say, for certain, one role that may do the step.
 * @param principal the one acted for, where that is known
 */
export const capacityAt = (
  reading: Reading,
  told: Told,
  { id, roles }: { readonly id: string; readonly roles: readonly string[] },
  event: number,
  principal?: string | null,
): string | undefined => {
  const { ids, doubtful } = reading.roles(reading.log.role[event]!);
  const [role] = ids;
  if (ids.length !== 1 || doubtful.length > 0 || !role) return undefined;
  if (roles.includes(role)) return role;
  const [whom] = principal ? [principal] : principalsOf(reading, told, id, role);
  return whom === undefined ? undefined : actorOf(whom, role);
};
