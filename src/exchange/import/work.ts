/** A draft while it is being settled: nodes and flows are taken out, led elsewhere and added, and every change is remarked. */
import { closure } from '../../procedure/index.ts';
import type { Remark } from './account.ts';
import { bareNode, type Draft, type DraftFlow, type DraftKind, type DraftNode, type Ref } from './draft.ts';
import type { ImportWords } from './words.ts';

export interface Work {
  readonly nodes: Map<string, DraftNode>;
  flows: DraftFlow[];
  /** The key of the node a case begins at. */
  start: string;
  readonly remarks: Remark[];
  /** Where what is gone stands now: a gateway in the gate it belongs to, a flow in the one that goes on with it. */
  readonly became: Map<Ref, Ref>;
  readonly words: ImportWords;
  /** What begins a case, by name. */
  readonly triggers: string[];
  made: number;
}

export const workOn = (draft: Draft, words: ImportWords): Work => ({
  nodes: new Map(draft.nodes.map((node) => [node.key, node])),
  flows: [...draft.flows],
  start: '',
  remarks: [],
  became: new Map(),
  words,
  triggers: [],
  made: 0,
});

export const outs = (work: Work, key: string): DraftFlow[] => work.flows.filter(({ from }) => from === key);
export const ins = (work: Work, key: string): DraftFlow[] => work.flows.filter(({ to }) => to === key);
/** Ways in, the beginning of a case among them. */
export const waysIn = (work: Work, key: string): number => ins(work, key).length + (work.start === key ? 1 : 0);

export const change = (work: Work, key: string, to: Partial<DraftNode>): void => {
  work.nodes.set(key, { ...work.nodes.get(key)!, ...to });
};

/** A node of ours. @param at the node it belongs to @returns its key */
export const addNode = (work: Work, kind: DraftKind, at: string, more: Partial<DraftNode> = {}): string => {
  work.made += 1;
  const key = `*${kind}:${at}:${work.made}`;
  work.nodes.set(key, { ...bareNode(key, kind), ...more });
  return key;
};

export const addFlow = (work: Work, from: string, to: string, more: Partial<DraftFlow> = {}): void => {
  work.made += 1;
  work.flows.push({ key: `*flow:${work.made}`, from, to, ...more });
};

/** Leads flows elsewhere. */
export const led = (work: Work, flows: readonly DraftFlow[], by: (flow: DraftFlow) => DraftFlow): void => {
  const moved = new Set(flows);
  work.flows = work.flows.map((flow) => (moved.has(flow) ? by(flow) : flow));
};

export const without = (work: Work, flows: readonly DraftFlow[]): void => {
  const gone = new Set(flows);
  work.flows = work.flows.filter((flow) => !gone.has(flow));
};

export const remark = (work: Work, kind: 'node' | 'flow', key: string, told: Omit<Remark, 'ref' | 'args'>, args = {}): void => {
  // What we made ourselves is no element of the file.
  if (!key.startsWith('*')) work.remarks.push({ ref: `${kind}:${key}`, ...told, args });
};

/** Nodes that can be reached from some, themselves included. @param stop nodes that are reached and not left */
export const reached = (
  work: Work,
  from: readonly string[],
  stop: (key: string) => boolean = () => false,
): ReadonlySet<string> => {
  const targets = new Map<string, string[]>();
  for (const { from: source, to } of work.flows) targets.set(source, [...(targets.get(source) ?? []), to]);
  return closure(from, (key) => (stop(key) ? [] : (targets.get(key) ?? [])));
};

/** Nodes in the order in which a case comes to them, alternatives one after the other (reverse postorder of a depth-first search). */
export const orderOf = (work: Work): string[] => {
  const targets = new Map<string, string[]>();
  for (const { from, to } of work.flows) targets.set(from, [...(targets.get(from) ?? []), to]);
  const [seen, done]: [Set<string>, string[]] = [new Set([work.start]), []];
  const stack = [{ key: work.start, left: [...(targets.get(work.start) ?? [])] }];
  while (stack.length > 0) {
    const here = stack.at(-1)!;
    const next = here.left.pop();
    if (next === undefined) {
      done.push(here.key);
      stack.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      stack.push({ key: next, left: [...(targets.get(next) ?? [])] });
    }
  }
  return done.reverse();
};

/** What a node is called, where it has a name. */
export const nameOf = (work: Work, key: string): string | undefined => work.nodes.get(key)?.name;
