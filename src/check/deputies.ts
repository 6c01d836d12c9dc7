/** Who may act for whom by the register of roles, and whether they can. Values of another type are told by the schema. */
import {
  actingFor,
  barredAt,
  canBe,
  decimalsOf,
  type Figure,
  figuresOf,
  isWork,
  nearest,
  type Procedure,
  type Role,
  withDeputies,
} from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import type { Path, Source } from './yaml/source.ts';

type Told = readonly [path: Path, code: string, detail: Issue['detail']];
type Entry = NonNullable<Role['deputies']>[number];

interface Known {
  readonly roles: readonly Role[];
  readonly figures: readonly Figure[];
  /** Undefined where one of them cannot be read: then nothing is said of where. */
  readonly procedures: readonly Procedure[] | undefined;
}

/** Procedures and steps as an entry names them: those of a procedure, or of all. */
const placesOf = (procedures: readonly Procedure[], steps: boolean): readonly string[] =>
  procedures.flatMap(({ id, steps: all }) => (steps ? all.filter(isWork).map((step) => `${id}/${step.id}`) : [id]));

const isOf = (place: string) => (id: string) => id === place || place.startsWith(`${id}/`);

const unknownPlaces = ({ where = [] }: Entry, procedures: readonly Procedure[]): readonly Told[] => {
  const every = [...placesOf(procedures, false), ...placesOf(procedures, true)];
  return where.flatMap((place, at): Told[] => {
    if (every.includes(place)) return [];
    const known = placesOf(
      procedures.filter(({ id }) => isOf(place)(id)),
      true,
    );
    const among = known.length > 0 ? known : placesOf(procedures, false);
    return [[['where', at], 'deputy-nowhere', { place, near: nearest(place, every) ?? '', known: among.join(', ') }]];
  });
};

const wrongFigures = ({ upTo, where }: Entry, principal: string, { figures, procedures }: Known): readonly Told[] => {
  if (!upTo) return [];
  const figure = figures.find(({ id }) => id === upTo.figure);
  if (!figure) {
    const ids = figures.map(({ id }) => id);
    const detail = { id: upTo.figure, near: nearest(upTo.figure, ids) ?? '', known: ids.join(', ') };
    return [[['upTo', 'figure'], 'unknown-figure', detail]];
  }
  const decimals = decimalsOf(figure);
  if (!canBe(upTo.to, decimals)) {
    const detail = { value: String(upTo.to), figure: figure.id, decimals: String(decimals) };
    return [[['upTo', 'to'], 'band-too-fine', detail]];
  }
  const meant = (procedures ?? []).filter(({ id, steps }) =>
    where ? where.some((place) => isOf(place)(id)) : steps.some((step) => isWork(step) && step.roles.includes(principal)),
  );
  const without = meant.filter((procedure) => !figuresOf(procedure).includes(figure)).map(({ id }) => id);
  return without.length === 0
    ? []
    : [[['upTo', 'figure'], 'deputy-figure-elsewhere', { figure: figure.id, procedures: without.join(', ') }]];
};

/** What keeps four eyes apart, as the mistake it is. */
const mistakeOf = { own: 'deputy-own', did: 'deputy-did', decides: 'deputy-decides' } as const;

/** Where nobody can act for a role: it does nothing there, or four eyes would be one pair. */
const idle = ({ role, where, upTo }: Entry, principal: string, procedures: readonly Procedure[]): readonly Told[] => {
  return (where ?? [undefined]).flatMap((place, at): Told[] => {
    const register = [{ id: principal, deputies: [{ role, upTo, where: place && [place] }] }] as readonly Pick<
      Role,
      'id' | 'deputies'
    >[];
    const there = procedures.map((procedure) => withDeputies(procedure, register));
    if (there.some((procedure) => actingFor(procedure).length > 0)) return [];
    const path: Path = place === undefined ? ['role'] : ['where', at];
    const acts = there.flatMap((procedure) =>
      (procedure.deputies ?? []).flatMap(({ at: only }) =>
        procedure.steps
          .filter((step) => isWork(step) && step.roles.includes(principal) && (!only || only.includes(step.id)))
          .map((step) => ({ procedure, step, barred: barredAt(procedure, step, role) })),
      ),
    );
    const [first] = acts;
    const detail = { role, principal, place: place ?? '' };
    if (!first) return [[path, 'deputy-for-nothing', detail]];
    const { barred, procedure } = acts.find((each) => each.barred) ?? first;
    if (!barred) return [[path, 'deputy-never-so-little', { ...detail, to: String(upTo?.to), figure: upTo?.figure ?? '' }]];
    return [[path, mistakeOf[barred.bar], { ...detail, step: `${procedure.id}/${barred.step}` }]];
  });
};

const meets = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  !a || !b || a.some((one) => b.some((place) => isOf(one)(place) || isOf(place)(one)));

const told = (role: Role, entry: Entry, nth: number, known: Known): readonly Told[] => {
  const ids = known.roles.map(({ id }) => id);
  const before = role.deputies!.slice(0, nth).some((other) => other.role === entry.role && meets(other.where, entry.where));
  if (entry.role === role.id) return [[['role'], 'deputy-of-itself', { role: role.id }]];
  const deputy = known.roles.find(({ id }) => id === entry.role);
  if (!deputy) {
    const detail = { id: entry.role, lines: '', near: nearest(entry.role, ids) ?? '', known: ids.join(', ') };
    return [[['role'], 'unknown-role', detail]];
  }
  if (before) return [[['role'], 'deputy-twice', { role: entry.role }]];
  if (deputy.family === 'outside' && role.family !== 'outside') return [[['role'], 'deputy-outside', { role: entry.role }]];
  const places = known.procedures ? unknownPlaces(entry, known.procedures) : [];
  const wrong = [...places, ...wrongFigures(entry, role.id, known)];
  return wrong.length > 0 || !known.procedures ? wrong : idle(entry, role.id, known.procedures);
};

/** Roles that stand in for one another, each once, from the first in the register: with all of them away nobody is left. */
const circles = (roles: readonly Role[]): readonly (readonly string[])[] => {
  const next = new Map(roles.map(({ id, deputies = [] }) => [id, [...new Set(deputies.map(({ role }) => role))]]));
  const alone = (id: string, path: readonly string[]): readonly string[] | undefined => {
    const only = next.get(id);
    if (only?.length !== 1) return undefined;
    const at = path.indexOf(only[0]!);
    return at >= 0 ? path.slice(at) : alone(only[0]!, [...path, only[0]!]);
  };
  const found = roles.flatMap(({ id }) => {
    const circle = alone(id, [id]);
    return circle && circle[0] === id && circle.length > 1 ? [circle] : [];
  });
  return found.filter((circle, nth) => !found.slice(0, nth).some((other) => other.includes(circle[0]!)));
};

/**
 * Everything about who may act for whom.
 * @param source the register of roles, where there is one
 * @param procedures where one of them cannot be read, nothing is said of where
 */
export const deputyIssues = (
  source: Source | undefined,
  { roles, figures }: { readonly roles: readonly Role[] | undefined; readonly figures: readonly Figure[] | undefined },
  procedures: readonly { readonly value?: Procedure }[],
): Issue[] => {
  if (!source || !roles) return [];
  const bare = procedures.flatMap(({ value }): Procedure[] => {
    const { deputies: _, ...procedure } = value ?? ({} as Procedure);
    return value ? [procedure] : [];
  });
  const known: Known = { roles, figures: figures ?? [], procedures: bare.length === procedures.length ? bare : undefined };
  const found = roles.flatMap((role, at) =>
    (role.deputies ?? []).flatMap((entry, nth) =>
      told(role, entry, nth, known).map(([path, code, detail]) =>
        error(code, source.file, source.lineOf([at, 'deputies', nth, ...path]), detail, role.id),
      ),
    ),
  );
  if (found.length > 0) return found;
  return circles(roles).map((circle) => {
    const line = source.lineOf([roles.findIndex(({ id }) => id === circle[0]), 'deputies']);
    const detail = { roles: circle.join(', ') };
    return { ...error('deputy-circle', source.file, line, detail, circle[0]), severity: 'warning' };
  });
};
