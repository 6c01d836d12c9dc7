/** Who is responsible: by lane, by pool, or by what an engine is told. */
import { attribute, below, childOf, childrenOf, engineAttribute, isModel, nameOf, textOf } from './element.ts';
import { ownAttribute, roleKey } from './own.ts';
import { type Reader, tell, tellTogether } from './reader.ts';
import type { Xml } from './xml.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the elements are drawn, by id. */
const boxesOf = ({ all }: Reader): ReadonlyMap<string, Box> =>
  new Map(
    all
      .filter(({ tag }) => tag === 'BPMNShape')
      .flatMap((shape) => {
        const bounds = childOf(shape, 'Bounds');
        const of = attribute(shape, 'bpmnElement');
        if (!bounds || of === undefined) return [];
        const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => Number(attribute(bounds, key)));
        return [[of.slice(of.indexOf(':') + 1), { x: x!, y: y!, width: width!, height: height! }] as const];
      }),
  );

const lanesIn = (scope: Xml): Xml[] => below(scope).filter((element) => element.tag === 'lane' && isModel(element));

const size = ({ width, height }: Box): number => width * height;
const holds = (outer: Box, { x, y, width, height }: Box): boolean =>
  x + width / 2 >= outer.x &&
  x + width / 2 <= outer.x + outer.width &&
  y + height / 2 >= outer.y &&
  y + height / 2 <= outer.y + outer.height;

export interface Lanes {
  /** The innermost lane a node stands in, by reference, else by where it is drawn. */
  readonly of: (node: Xml) => Xml | undefined;
  readonly all: readonly Xml[];
}

export const lanesOf = (reader: Reader): Lanes => {
  const all = lanesIn(reader.process);
  const byReference = new Map<string, Xml>();
  // Inner lanes come later, and hold what the outer hold as well.
  for (const lane of all)
    for (const reference of childrenOf(lane, 'flowNodeRef')) byReference.set(textOf(reference) ?? '', lane);
  const boxes = boxesOf(reader);
  const drawn = all.flatMap((lane) => {
    const box = boxes.get(attribute(lane, 'id') ?? '');
    return box ? [{ lane, box }] : [];
  });
  const of = (node: Xml): Xml | undefined => {
    const id = attribute(node, 'id') ?? '';
    const box = boxes.get(id);
    const around = box ? drawn.filter((candidate) => holds(candidate.box, box)).sort((a, b) => size(a.box) - size(b.box)) : [];
    return byReference.get(id) ?? around[0]?.lane;
  };
  return { of, all };
};

const keyOf = (element: Xml): string => {
  const own = ownAttribute(element, 'role');
  return own === undefined ? plainKey(element) : roleKey(own);
};

const plainKey = (element: Xml): string => `${element.tag}:${attribute(element, 'id') ?? element.line}`;

/** The lane, or the nearest around it, that has a name. */
const namedLane = (lane: Xml | undefined): Xml | undefined => {
  for (let here = lane; here; here = here.parent) if (here.tag === 'lane' && nameOf(here)) return here;
  return undefined;
};

/** Names of groups or people in what an engine reads: `=["a","b"]`, `${"a"}`, `a, b`. */
const groupsIn = (written: string): string[] =>
  written
    .replaceAll(/[=[\]{}$"'#]/g, ' ')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name) && !/[().]/.test(name));

const assignment = ['candidateGroups', 'assignee', 'candidateUsers'] as const;
const performers = /^(potentialOwner|humanPerformer|performer|resourceRole)$/;

/** Who an engine is told does it. */
const assignedTo = (reader: Reader, node: Xml): string[] => {
  const inside = below(node).filter(({ tag }) => tag === 'assignmentDefinition' || performers.test(tag));
  for (const element of inside) tell(reader, element, 'assigned', { fate: 'changed' });
  const attributes = assignment.map(
    (key) => engineAttribute(node, key) ?? inside.map((element) => attribute(element, key)).find(Boolean),
  );
  const spoken = inside
    .flatMap((element) => below(element).flatMap((inner) => textOf(inner) ?? []))
    .concat(inside.flatMap((element) => nameOf(element) ?? []));
  const first = attributes.find((value) => value !== undefined) ?? spoken[0];
  return first === undefined ? [] : groupsIn(first);
};

/** Tells of the lanes and the pool, and gives whoever is responsible for a node, as keys of roles. */
export const responsibility = (reader: Reader, lanes: Lanes, pool: Xml | undefined): ((node: Xml) => readonly string[]) => {
  const roleOf = (element: Xml, name = nameOf(element)): string => {
    const key = keyOf(element);
    if (!reader.roles.has(key)) reader.roles.set(key, { key, name });
    return key;
  };
  for (const lane of lanes.all) tell(reader, lane, 'lane', { ref: `role:${roleOf(namedLane(lane) ?? lane)}`, fate: 'changed' });
  const sets = below(reader.process).filter(({ tag }) => tag === 'laneSet' || tag === 'childLaneSet');
  tellTogether(reader, sets, 'structure', 'laneSet');
  return (node) => {
    const lane = lanes.of(node);
    const named = namedLane(lane);
    if (named) return [roleOf(named)];
    const groups = assignedTo(reader, node);
    if (groups.length > 0)
      return groups.map((name) => {
        const key = `group:${name}`;
        reader.roles.set(key, { key, name });
        return key;
      });
    if (lane && lanes.all.length > 1) return [roleOf(lane)];
    return pool && nameOf(pool) ? [roleOf(pool)] : lane ? [roleOf(lane)] : [];
  };
};
