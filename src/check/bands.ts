/** Whether the bands of a gate are a table in which every figure falls in one band, and in one only. Values of another type are told by the schema. */
import {
  type Band,
  canBe,
  casesOf,
  decimalsOf,
  type Figure,
  fewestSigners,
  type Interval,
  intervalOf,
  inUnits,
  isFields,
  mostClasses,
  mostSigners,
  nearest,
  type Procedure,
} from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import type { Outline, OutlineStep } from './outline.ts';
import type { Path, Source } from './yaml/source.ts';

type Told = readonly [path: Path, code: string, detail?: Issue['detail']];
type Fields = Readonly<Record<string, unknown>>;

const bounds = ['over', 'from', 'to', 'under'] as const;

const bandsIn = ({ kind, bands }: OutlineStep): Fields | undefined => (kind === 'gate' && isFields(bands) ? bands : undefined);
const rowsIn = (step: OutlineStep): readonly Fields[] => {
  const of = bandsIn(step)?.['of'];
  return Array.isArray(of) ? of.map((row) => (isFields(row) ? row : {})) : [];
};
const rolesIn = ({ roles }: Fields): readonly string[] => (Array.isArray(roles) ? roles.map(String) : []);
const boundsIn = (row: Fields): Pick<Band, 'over' | 'from' | 'to' | 'under'> =>
  Object.fromEntries(bounds.flatMap((key) => (typeof row[key] === 'number' ? [[key, row[key]]] : [])));

/** A figure as a sentence has it: 50,000.01. */
const written = (grain: number, decimals: number): string =>
  inUnits(grain, decimals).toLocaleString('en', { maximumFractionDigits: decimals });

const pairs = (row: Fields, at: number): Told[] =>
  (
    [
      ['over', 'from'],
      ['to', 'under'],
    ] as const
  ).flatMap(([a, b]) =>
    row[a] !== undefined && row[b] !== undefined ? [[['of', at, b], 'band-bound-twice', { a, b }] as const] : [],
  );

const fine = (row: Fields, at: number, figure: Figure): Told[] =>
  bounds.flatMap((key): Told[] => {
    const value = row[key];
    const decimals = decimalsOf(figure);
    if (typeof value !== 'number' || value < 0 || canBe(value, decimals)) return [];
    return [[['of', at, key], 'band-too-fine', { value: String(value), figure: figure.id, decimals: String(decimals) }]];
  });

const rangeOf = (least: number, most: number, decimals: number): Issue['detail'] => ({
  least: written(least, decimals),
  most: most === Number.POSITIVE_INFINITY ? '' : written(most, decimals),
  only: least === most ? 'yes' : '',
});

/** Empty bands, what falls in two, and what falls in none; each with the very figure. */
const coverage = (rows: readonly Fields[], figure: Figure, lineOf: (at: number) => number): Told[] => {
  const decimals = decimalsOf(figure);
  const ranges = rows.map((row, at) => ({ at, ...intervalOf(boundsIn(row), decimals) }));
  const empty = ranges.filter(({ least, most }) => least > most);
  if (empty.length > 0) return empty.map(({ at }): Told => [['of', at], 'band-empty', {}]);
  const told: Told[] = [];
  let [next, last]: [number, Interval & { at: number }] = [0, { at: -1, least: 0, most: -1 }];
  for (const range of [...ranges].sort((a, b) => a.least - b.least || a.at - b.at)) {
    if (range.least > next) told.push([['of', range.at], 'band-hole', rangeOf(next, range.least - 1, decimals)]);
    if (range.least < next) {
      const both = rangeOf(range.least, Math.min(last.most, range.most), decimals);
      told.push([['of', range.at], 'band-overlap', { ...both, line: String(lineOf(last.at)) }]);
    }
    if (range.most + 1 > next) [next, last] = [range.most + 1, range];
  }
  if (next !== Number.POSITIVE_INFINITY)
    told.push([['of', last.at], 'band-hole', rangeOf(next, Number.POSITIVE_INFINITY, decimals)]);
  return told;
};

/** More of a band are to sign than there are, or than can; or there is none in which several could. */
const signers = (step: OutlineStep): Told[] => {
  if (step.sign === undefined || step.sign === 'one') return [];
  const least = isFields(step.sign) && typeof step.sign['atLeast'] === 'number' ? step.sign['atLeast'] : 1;
  const counts = rowsIn(step).map((row) => new Set(rolesIn(row)).size);
  if (counts.every((count) => count < fewestSigners)) return [[['sign'], 'signs-in-no-band', {}]];
  return counts.flatMap((count, at): Told[] => {
    const detail = { least: String(least), count: String(count), most: String(mostSigners) };
    if (count > mostSigners) return [[['of', at, 'roles'], 'too-many-signers', detail]];
    return count > 0 && count < least ? [[['of', at, 'roles'], 'band-too-few-signers', detail]] : [];
  });
};

const told = (outline: Outline, step: OutlineStep, known: readonly Figure[]): Told[] => {
  const bands = bandsIn(step);
  if (!bands) return [];
  const { figure: id } = bands;
  const rows = rowsIn(step);
  const both = step.rolesGiven ? [[['roles'], 'roles-beside-bands'] as const] : [];
  const twice = rows.flatMap(pairs);
  const same = rows.flatMap((row, at): Told[] => {
    const again = rolesIn(row).find((role, nth) => rolesIn(row).indexOf(role) < nth);
    return again === undefined ? [] : [[['of', at, 'roles'], 'same-decider-in-band', { role: again }]];
  });
  const figure = known.find((candidate) => candidate.id === id);
  if (typeof id !== 'string' || id === '') return [...both, ...twice, ...same];
  if (!figure) {
    const ids = known.map((candidate) => candidate.id);
    return [...both, [['figure'], 'unknown-figure', { id, near: nearest(id, ids) ?? '', known: ids.join(', ') }], ...twice];
  }
  const tooFine = rows.flatMap((row, at) => fine(row, at, figure));
  const given = rows.every((row) =>
    bounds.every((key) => row[key] === undefined || (typeof row[key] === 'number' && row[key] >= 0)),
  );
  const sound = given && twice.length + tooFine.length === 0 && rows.length > 1;
  const lineOf = (at: number) => outline.source.lineOf(['steps', step.index, 'bands', 'of', at]);
  return [...both, ...twice, ...same, ...tooFine, ...(sound ? coverage(rows, figure, lineOf) : []), ...signers(step)];
};

/** Figures whose gates together tell more cases apart than anybody checks. */
const tooMany = (outline: Outline, known: readonly Figure[]): Issue[] => {
  const steps = outline.steps.flatMap((step) =>
    bandsIn(step) ? [{ kind: 'gate', bands: { figure: bandsIn(step)!['figure'], of: rowsIn(step).map(boundsIn) } }] : [],
  ) as unknown as Procedure['steps'];
  const cases = casesOf({ steps, figures: [...known] }).length;
  return cases <= mostClasses
    ? []
    : [
        error(
          'too-many-band-cases',
          outline.source.file,
          outline.source.lineOf(['steps']),
          { cases: String(cases), most: String(mostClasses) },
          outline.id,
        ),
      ];
};

/** @param known the figures that are declared */
const bandIssues = (outline: Outline, known: readonly Figure[]): Issue[] => {
  const found = outline.steps.flatMap((step) =>
    told(outline, step, known).map(([path, code, detail]) => {
      const beside = path[0] === 'roles' || path[0] === 'sign';
      const line = outline.source.lineOf(['steps', step.index, ...(beside ? [] : ['bands']), ...path]);
      return error(code, outline.source.file, line, detail, `${outline.id}/${step.id}`);
    }),
  );
  return found.length > 0 ? found : tooMany(outline, known);
};

/** Figures that no gate goes by. */
const idleFigures = (source: Source | undefined, outlines: readonly Outline[], known: readonly Figure[]): Issue[] => {
  const used = new Set(outlines.flatMap(({ steps }) => steps.flatMap((step) => bandsIn(step)?.['figure'] ?? [])));
  return known.flatMap(({ id }, at) =>
    source && !used.has(id)
      ? [{ ...error('idle-figure', source.file, source.lineOf([at, 'id']), { id }, id), severity: 'warning' as const }]
      : [],
  );
};

/** Everything about what gates go by. @param source the register of figures, where there is one; @param known what stands in it */
export const figureIssues = (
  source: Source | undefined,
  outlines: readonly Outline[],
  known: readonly Figure[] = [],
): Issue[] => [...outlines.flatMap((outline) => bandIssues(outline, known)), ...idleFigures(source, outlines, known)];
