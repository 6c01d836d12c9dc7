/**
 * A draft becomes a definition: one start, ends, gates by our reading, the forks, joins and merges the format needs, ids, numbers, registers.
 * Whatever the draft, the definition can be compiled; whether it is sound is for verification to say.
 */
import type { Handbook, Outcome, Procedure, RecordEntry, Role, Step } from '../../procedure/index.ts';
import type { Remark } from './account.ts';
import type { Draft, DraftFlow, DraftNode, Ref } from './draft.ts';
import { endOpenWays, settleEnds } from './ends.ts';
import { settleGates } from './gates.ts';
import { markFor, naming, oneLine, sentencesOf, slugOf } from './ids.ts';
import { type Register, recordsOf, rolesOf, type StepNames, stepNames, textIn } from './names.ts';
import { settleSideBySide } from './side-by-side.ts';
import { settleStarts } from './starts.ts';
import { reduceWays, settleWays } from './ways.ts';
import type { ImportWords } from './words.ts';
import { change, outs, remark, type Work, workOn } from './work.ts';

/** What an import gives: a procedure with the registers and the head it stands under. */
export interface Definition {
  readonly handbook: Handbook;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
  readonly procedure: Procedure;
}

export interface Settled {
  readonly definition: Definition;
  readonly remarks: readonly Remark[];
  readonly places: ReadonlyMap<Ref, string>;
}

interface Made {
  readonly work: Work;
  readonly names: StepNames;
  readonly roles: Register<Role>;
  readonly records: Register<RecordEntry>;
}

const requirementsOf = ({ work }: Made, { documentation, stated }: DraftNode) => {
  const sentences = documentation.flatMap(sentencesOf);
  if (stated) return sentences.map((sentence) => textIn(work.words.locale, sentence));
  const { locale, why } = work.words;
  const whyText = textIn(locale, why.requirement);
  return sentences.map((sentence) => ({ ...textIn(locale, sentence), basis: 'inferred' as const, why: whyText }));
};

const inferred = ({ work: { words } }: Made, why: string) => ({ basis: 'inferred' as const, why: textIn(words.locale, why) });

/** What an outcome is called: by its name, as what is left, by its condition, or by where it leads. */
const nameOfOutcome = (made: Made, { key, name, condition, default: otherwise, mark, to }: DraftFlow) => {
  const { words } = made.work;
  const said = oneLine(name) ?? (otherwise ? undefined : oneLine(condition));
  if (said !== undefined) return { name: said };
  const plain = mark === undefined ? undefined : words.plain[mark];
  if (plain !== undefined) return { name: plain };
  if (otherwise) return { name: words.otherwise, ...inferred(made, words.why.outcome) };
  remark(made.work, 'flow', key, { severity: 'task', fate: 'changed', code: 'outcome-unnamed' }, { step: made.names.name(to) });
  return { name: words.towards(made.names.name(to)), ...inferred(made, words.why.outcome) };
};

const outcomesOf = (made: Made, node: DraftNode): Outcome[] => {
  const give = naming();
  return outs(made.work, node.key).map((flow, at): Outcome => {
    const { name, ...ground } = nameOfOutcome(made, flow);
    return {
      mark: give(flow.mark ?? markFor('basis' in ground ? undefined : name, at + 1)),
      name: textIn(made.work.words.locale, name),
      next: made.names.id(flow.to),
      refusal: flow.refusal ?? false,
      ...ground,
      ...(flow.guessed && { target: inferred(made, made.work.words.why.target) }),
    };
  });
};

const registered = ({ id }: Register<unknown>, keys: readonly string[]): string[] => [...new Set(keys.map(id))];

const recordsAt = (made: Made, { records }: DraftNode) => ({
  in: registered(made.records, records.in),
  out: registered(made.records, records.out),
});

/** How several sign, where as many roles are there as that asks for. */
const signingAt = ({ work, roles }: Made, { key, sign, veto, roles: signers }: DraftNode) => {
  if (sign === undefined || sign === 'one') return {};
  const count = registered(roles, signers).length;
  const least = typeof sign === 'object' ? sign.atLeast : 1;
  if (count >= 2 && count <= 6 && least < count) return { sign, ...(veto !== undefined && { veto }) };
  remark(work, 'node', key, { severity: 'warning', code: 'sign-not-kept' }, { count: String(count) });
  return {};
};

const workStep = (made: Made, node: DraftNode): Step => {
  const { work, names, roles } = made;
  const { words } = work;
  const common = {
    id: names.id(node.key),
    no: names.no(node.key)!,
    name: textIn(words.locale, names.name(node.key)),
    roles: registered(roles, node.roles),
    requirements: requirementsOf(made, node),
    records: recordsAt(made, node),
  };
  const limit = node.limit && { limit: node.limit };
  if (common.roles.length === 0) remark(work, 'node', node.key, { severity: 'task', code: 'role-missing' });
  const next = (): string => names.id(outs(work, node.key)[0]!.to);
  if (node.kind === 'task')
    return { kind: 'task', ...common, ...limit, ...(node.calls && { calls: node.calls }), next: next() };
  if (node.kind === 'wait') return { kind: 'task', ...common, ...inferred(made, words.why.wait), ...limit, next: next() };
  const question = oneLine(node.question) ?? words.whichWayAfter(names.name(node.key));
  const ground = node.ours ? {} : inferred(made, node.stated ? words.why.row : words.why.gate);
  const outcomes = outcomesOf(made, node);
  return {
    kind: 'gate',
    ...common,
    ...ground,
    ...signingAt(made, node),
    ...limit,
    question: textIn(words.locale, question),
    outcomes,
  };
};

const choiceStep = (made: Made, node: DraftNode): Step => {
  const { words } = made.work;
  if (!oneLine(node.name ?? node.question))
    remark(made.work, 'node', node.key, { severity: 'task', fate: 'changed', code: 'question-missing' });
  const question = oneLine(node.question) ?? made.names.name(node.key);
  return {
    kind: 'choice',
    id: made.names.id(node.key),
    name: textIn(words.locale, made.names.name(node.key)),
    roles: registered(made.roles, node.roles),
    requirements: requirementsOf(made, node),
    records: recordsAt(made, node),
    question: textIn(words.locale, question),
    outcomes: outcomesOf(made, node),
  };
};

const stepOf = (made: Made, node: DraftNode): Step => {
  const { work, names } = made;
  const routing = { id: names.id(node.key), name: textIn(work.words.locale, names.name(node.key)) };
  const next = outs(work, node.key).map(({ to }) => names.id(to));
  switch (node.kind) {
    case 'end':
      return { kind: 'end', ...routing };
    case 'fork':
      return { kind: 'fork', ...routing, next };
    case 'join':
    case 'merge':
      return { kind: node.kind, ...routing, next: next[0]! };
    case 'choice':
      return choiceStep(made, node);
    default:
      return workStep(made, node);
  }
};

/** A case cannot begin by waiting for branches nobody has begun. */
const settleFirst = (work: Work): void => {
  const first = work.nodes.get(work.start);
  if (first?.kind !== 'join') return;
  change(work, first.key, { kind: 'merge', ours: true });
  remark(work, 'node', first.key, { severity: 'warning', fate: 'changed', code: 'join-at-start' });
};

const placesOf = ({ work, names, roles, records }: Made): ReadonlyMap<Ref, string> => {
  const places = new Map<Ref, string>([...roles.place, ...records.place]);
  for (const key of names.order) places.set(`node:${key}`, names.id(key));
  for (const { key, from, mark } of work.flows)
    places.set(`flow:${key}`, mark === undefined ? names.id(from) : `${names.id(from)}:${mark}`);
  const resolve = (ref: Ref, far = 0): string | undefined =>
    places.get(ref) ?? (far < 100 && work.became.has(ref) ? resolve(work.became.get(ref)!, far + 1) : undefined);
  for (const ref of work.became.keys()) {
    const place = resolve(ref);
    if (place !== undefined) places.set(ref, place);
  }
  return places;
};

const headOf = (title: string, words: ImportWords): Handbook => {
  const stated = textIn(words.locale, words.notStated);
  return {
    number: words.notStated,
    title: textIn(words.locale, title),
    issuer: stated,
    languages: [words.locale],
    words: 'restated',
    families: {},
    edition: '0',
    revision: '0',
    level: textIn(words.locale, words.level),
    kind: textIn(words.locale, words.kind),
    training: { questions: 12, passMark: 80 },
  };
};

const settleShape = (work: Work): void => {
  settleStarts(work);
  settleWays(work);
  endOpenWays(work);
  settleSideBySide(work);
  reduceWays(work);
  settleEnds(work);
  settleGates(work);
  settleFirst(work);
};

/** Whom and what the steps that are left name. */
const usedBy = (work: Work) => {
  const nodes = [...work.nodes.values()];
  return {
    roles: new Set(nodes.flatMap(({ roles }) => roles)),
    records: new Set(nodes.flatMap(({ records }) => [...records.in, ...records.out])),
    made: new Set(nodes.flatMap(({ records }) => records.out)),
  };
};

/** @param file what was read, by name @param draft as it was drawn; keys unique, roles and records of nodes among its own */
export const settle = (draft: Draft, file: string, words: ImportWords): Settled => {
  const work = workOn(draft, words);
  settleShape(work);
  const used = usedBy(work);
  const made: Made = {
    work,
    names: stepNames(work),
    roles: rolesOf(draft, used.roles, work),
    records: recordsOf(draft, used.records, used.made, work),
  };
  const title = oneLine(draft.title) ?? words.untitled;
  const text = (said: string) => textIn(words.locale, said);
  const steps = made.names.order.map((key) => stepOf(made, work.nodes.get(key)!));
  const procedure: Procedure = {
    id: draft.number ?? '1',
    slug: slugOf(title) ?? 'imported',
    title: text(title),
    summary: text(words.summary(file, work.triggers)),
    purpose: [],
    scope: [],
    marks: '',
    start: made.names.id(work.start),
    steps,
    waivers: [],
  };
  const definition = { handbook: headOf(title, words), roles: made.roles.entries, records: made.records.entries, procedure };
  return { definition, remarks: work.remarks, places: placesOf(made) };
};
