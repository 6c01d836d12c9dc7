/** The steps of a definition, made from the nodes and flows that are left when a draft is settled. */
import type { Locale, Outcome, RecordEntry, Role, Step } from '../../procedure/index.ts';
import type { DraftFlow, DraftNode, OwnStep } from './draft.ts';
import { markFor, naming, oneLine, sentencesOf } from './ids.ts';
import { type Register, type StepNames, textIn } from './names.ts';
import { outs, remark, type Work } from './work.ts';

/** What steps are made from. */
export interface Made {
  readonly work: Work;
  readonly names: StepNames;
  readonly roles: Register<Role>;
  readonly records: Register<RecordEntry>;
}

/** A sentence of a file of our own, with its reason where it is inferred. */
export const ownSentence = (locale: Locale, { text, why }: OwnStep['requirements'][number]) => ({
  ...textIn(locale, text),
  ...(why !== undefined && { basis: 'inferred' as const, why: textIn(locale, why) }),
});

const requirementsOf = ({ work }: Made, { documentation, stated, own }: DraftNode) => {
  if (own) return own.requirements.map((sentence) => ownSentence(work.words.locale, sentence));
  const sentences = documentation.flatMap(sentencesOf);
  if (stated) return sentences.map((sentence) => textIn(work.words.locale, sentence));
  const { locale, why } = work.words;
  const whyText = textIn(locale, why.requirement);
  return sentences.map((sentence) => ({ ...textIn(locale, sentence), basis: 'inferred' as const, why: whyText }));
};

const inferred = ({ work: { words } }: Pick<Made, 'work'>, why: string) => ({
  basis: 'inferred' as const,
  why: textIn(words.locale, why),
});

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
      ...(flow.sign !== undefined && { signs: textIn(made.work.words.locale, flow.sign) }),
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
const signingAt = ({ work, roles }: Made, { key, sign, veto, own, roles: signers }: DraftNode) => {
  if (sign === undefined || sign === 'one') return {};
  if (own) return { sign, ...(veto && { veto }) };
  const count = registered(roles, signers).length;
  const least = typeof sign === 'object' ? sign.atLeast : 1;
  if (count >= 2 && count <= 6 && least < count) return { sign, ...(veto !== undefined && { veto }) };
  remark(work, 'node', key, { severity: 'warning', code: 'sign-not-kept' }, { count: String(count) });
  return {};
};

/** Why a step of a file of our own is read so. */
const readSo = (made: Made, { own }: DraftNode) => (own?.why === undefined ? {} : inferred(made, own.why));

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
  if (common.roles.length === 0 && !node.own) remark(work, 'node', node.key, { severity: 'task', code: 'role-missing' });
  const next = (): string => names.id(outs(work, node.key)[0]!.to);
  if (node.kind === 'task' || node.kind === 'wait') {
    signingAt(made, { ...node, roles: [] });
    const waits = node.kind === 'wait' && inferred(made, words.why.wait);
    return {
      kind: 'task',
      ...common,
      ...waits,
      ...readSo(made, node),
      ...limit,
      ...(node.calls && { calls: node.calls }),
      next: next(),
    };
  }
  const question = oneLine(node.question) ?? words.whichWayAfter(names.name(node.key));
  const ground = node.ours ? readSo(made, node) : inferred(made, node.stated ? words.why.row : words.why.gate);
  const outcomes = outcomesOf(made, node);
  return {
    kind: 'gate',
    ...common,
    ...ground,
    ...signingAt(made, node),
    ...(node.own?.bands && { bands: node.own.bands }),
    ...limit,
    question: textIn(words.locale, question),
    outcomes,
  };
};

const choiceStep = (made: Made, node: DraftNode): Step => {
  const { words } = made.work;
  if (!node.own && !oneLine(node.name ?? node.question))
    remark(made.work, 'node', node.key, { severity: 'task', fate: 'changed', code: 'question-missing' });
  const question = oneLine(node.question) ?? made.names.name(node.key);
  return {
    kind: 'choice',
    id: made.names.id(node.key),
    ...(made.names.no(node.key) !== undefined && { no: made.names.no(node.key)! }),
    name: textIn(words.locale, made.names.name(node.key)),
    ...readSo(made, node),
    roles: registered(made.roles, node.roles),
    requirements: requirementsOf(made, node),
    records: recordsAt(made, node),
    question: textIn(words.locale, question),
    outcomes: outcomesOf(made, node),
  };
};

/** A step of the definition. */
export const stepOf = (made: Made, node: DraftNode): Step => {
  const { work, names } = made;
  const routing = {
    id: names.id(node.key),
    ...(node.no !== undefined && { no: node.no }),
    name: textIn(work.words.locale, names.name(node.key)),
    ...readSo(made, node),
  };
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
