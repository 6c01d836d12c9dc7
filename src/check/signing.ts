/** What a gate asks to be signed, and whether that can be had. Values of another type are told by the schema. */
import { fewestSigners, isFields, mostSigners } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import type { Outline, OutlineStep } from './outline.ts';

type Told = readonly [key: 'sign' | 'veto' | 'roles' | 'outcomes', code: string, detail?: Issue['detail']];

const atLeastOf = (sign: unknown): number | undefined =>
  isFields(sign) && typeof sign.atLeast === 'number' ? sign.atLeast : undefined;

const isKnown = (sign: unknown): boolean =>
  ['all', 'any', 'order'].includes(sign as string) || (Number.isInteger(atLeastOf(sign)) && atLeastOf(sign)! >= 1);

/** Its roles: from two to six, each once. */
const signers = ({ roles, bands }: OutlineStep): Told[] => {
  // By a figure those of its band sign; one alone decides alone.
  if (bands !== undefined) return [];
  const again = roles.find((role, at) => roles.indexOf(role) < at);
  const count = new Set(roles).size;
  if (again !== undefined) return [['roles', 'same-signer', { role: again }]];
  if (count < fewestSigners) return [['roles', 'too-few-signers', { count: String(count) }]];
  return count > mostSigners ? [['roles', 'too-many-signers', { count: String(count), most: String(mostSigners) }]] : [];
};

/** One outcome agrees, the others refuse. */
const answers = ({ outcomes, arrowsGiven }: OutlineStep): Told[] => {
  if (!arrowsGiven || outcomes.length < 2) return [];
  const agreeing = outcomes.filter(({ refusal }) => !refusal).map(({ mark }) => mark);
  if (agreeing.length === 1) return [];
  return agreeing.length === 0
    ? [['outcomes', 'nobody-agrees']]
    : [['outcomes', 'several-agree', { marks: agreeing.join(', '), refuses: outcomes.length > agreeing.length ? 'yes' : '' }]];
};

const enough = ({ roles, sign, bands }: OutlineStep): Told[] => {
  if (bands !== undefined) return [];
  const [least, count] = [atLeastOf(sign), new Set(roles).size];
  if (least === undefined || count < fewestSigners) return [];
  const detail = { least: String(least), count: String(count) };
  if (least > count) return [['sign', 'not-so-many-signers', detail]];
  return least === 1 || least === count
    ? [['sign', 'at-least-is-plain', { ...detail, would: least === 1 ? 'any' : 'all' }]]
    : [];
};

const vetoes = ({ sign, veto, outcomes }: OutlineStep): Told[] => {
  if (sign === 'all' || sign === 'order') return veto === false ? [['veto', 'veto-without-effect', { sign }]] : [];
  const refusing = outcomes.filter(({ refusal }) => refusal).map(({ mark }) => mark);
  return veto !== true && refusing.length > 1 ? [['sign', 'refusals-without-veto', { marks: refusing.join(', ') }]] : [];
};

const told = (step: OutlineStep): Told[] => {
  if (step.kind !== 'gate') return [];
  if (!isKnown(step.sign))
    return step.veto !== undefined && [undefined, 'one'].includes(step.sign as string) ? [['veto', 'veto-of-one']] : [];
  return [...signers(step), ...answers(step), ...enough(step), ...vetoes(step)];
};

export const signing = (outline: Outline): Issue[] =>
  outline.steps.flatMap((step) =>
    told(step).map(([key, code, detail]) => {
      const line = outline.source.lineOf(['steps', step.index, key]);
      return error(code, outline.source.file, line, detail, `${outline.id}/${step.id}`);
    }),
  );
