/**
 * Read and understood, per procedure and edition. What a person confirms is the whole procedure, or the steps of their role; who
 * confirmed the whole has confirmed every part of it, and not the other way round. Under the edition they confirmed nobody is asked
 * again, whatever small mistake is mended; after a revision only those are asked again whose part has changed, and they are shown what
 * changed.
 */
import {
  isDeciding,
  isWork,
  type Locale,
  nameIn,
  outcomeLabel,
  type Procedure,
  requirementsFor,
  type WorkStep,
} from '../procedure/index.ts';

/** A step as it was confirmed, in the words that were read. */
export interface ReadPart {
  readonly name: string;
  readonly lines: readonly string[];
}

/** What was confirmed: in which language, for which role (none: the whole procedure), and every step by its id. */
export interface ReadParts {
  readonly locale: Locale;
  readonly role?: string | undefined;
  readonly steps: Readonly<Record<string, ReadPart>>;
}

/** How roles and records are called. */
export interface PartNames {
  role(id: string): string;
  record(id: string): string;
}

/** What is asked of a role in a step of others: the sentences that name it. */
const askedOf = (step: WorkStep, role: string, locale: Locale): string[] =>
  requirementsFor(step, role).map((requirement) => requirement[locale]);

const linesOf = (procedure: Procedure, step: WorkStep, locale: Locale, names: PartNames): string[] => {
  const called = (id: string): string => nameIn(procedure.steps, id, locale);
  return [
    ...step.roles.map(names.role),
    ...step.requirements.map((requirement) => requirement[locale]),
    ...step.records.in.map((id) => `← ${names.record(id)}`),
    ...step.records.out.map((id) => `→ ${names.record(id)}`),
    ...(isDeciding(step)
      ? [step.question[locale], ...step.outcomes.map((outcome) => `${outcomeLabel(outcome, locale)} → ${called(outcome.next)}`)]
      : step.kind === 'task'
        ? [`→ ${called(step.next)}`]
        : []),
  ];
};

/** What a person confirms now: every step, or the steps of their role and what steps of others ask of it by name. */
export const partsToRead = (procedure: Procedure, locale: Locale, role: string | undefined, names: PartNames): ReadParts => ({
  locale,
  ...(role !== undefined && { role }),
  steps: Object.fromEntries(
    procedure.steps.filter(isWork).flatMap((step) => {
      const lines =
        role === undefined || step.roles.includes(role) ? linesOf(procedure, step, locale, names) : askedOf(step, role, locale);
      return lines.length === 0 ? [] : [[step.id, { name: step.name[locale], lines }]];
    }),
  ),
});

export interface ReadChange {
  readonly step: string;
  /** As it is now, or as it was where the step is gone. */
  readonly name: string;
  readonly kind: 'new' | 'gone' | 'changed';
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** Letters and figures alone: a moved comma or a space is no change. */
const bare = (line: string): string =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');

const without = (lines: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others.map(bare));
  return lines.filter((line) => !known.has(bare(line)));
};

/** What has changed between what was confirmed and what there is now, step by step. */
export const changesSince = (confirmed: ReadParts, now: ReadParts): readonly ReadChange[] => {
  const steps = new Set([...Object.keys(now.steps), ...Object.keys(confirmed.steps)]);
  return [...steps].flatMap((step): ReadChange[] => {
    const [before, after] = [confirmed.steps[step], now.steps[step]];
    if (!before) return [{ step, name: after!.name, kind: 'new', gone: [], added: after!.lines }];
    if (!after) return [{ step, name: before.name, kind: 'gone', gone: before.lines, added: [] }];
    const gone = without([before.name, ...before.lines], [after.name, ...after.lines]);
    const added = without([after.name, ...after.lines], [before.name, ...before.lines]);
    return gone.length + added.length === 0 ? [] : [{ step, name: after.name, kind: 'changed', gone, added }];
  });
};

/** How a confirmation stands against the document of today. */
export type ReadStanding =
  | { readonly kind: 'never' }
  | { readonly kind: 'valid' }
  /** Something of theirs was revised: to be confirmed again. */
  | { readonly kind: 'changed'; readonly changes: readonly ReadChange[] };

/** What a record of reading holds of it. */
export interface Confirmed {
  readonly edition: string;
  readonly fingerprint: string;
  readonly parts?: ReadParts | undefined;
}

/**
 * Whether a confirmation still holds. `now(locale, role)` gives today's parts in the language and for the role of the confirmation; a
 * person who has taken another role since is asked by that role.
 */
export const readStanding = (
  confirmed: Confirmed | undefined,
  today: Omit<Confirmed, 'parts'> & { now(locale: Locale, role: string | undefined): ReadParts },
  role: string | undefined,
): ReadStanding => {
  if (!confirmed) return { kind: 'never' };
  const { parts } = confirmed;
  if (!parts)
    return confirmed.edition === today.edition && confirmed.fingerprint === today.fingerprint
      ? { kind: 'valid' }
      : { kind: 'never' };
  // Who confirmed one role's part has not confirmed another's; who confirmed the whole has confirmed every part of it.
  if (parts.role !== undefined && parts.role !== role) return { kind: 'never' };
  if (confirmed.edition === today.edition) return { kind: 'valid' };
  const now = today.now(parts.locale, role);
  // Of the whole, only what is theirs now matters.
  const theirs = ([id]: [string, ReadPart]): boolean => parts.role === role || id in now.steps;
  const then = { ...parts, steps: Object.fromEntries(Object.entries(parts.steps).filter(theirs)) };
  const changes = changesSince(then, now);
  return changes.length === 0 ? { kind: 'valid' } : { kind: 'changed', changes };
};

/** Under which name a confirmation is kept: the whole under its procedure, a role's part under a name of its own, so neither replaces the other. */
export const readingKey = (procedure: string, role: string | undefined): string =>
  role === undefined ? procedure : `role:${role}/${procedure}`;

const ranks = { valid: 0, changed: 1, never: 2 } as const;

/** Of two confirmations of one thing the one that stands better; of two that have changed, the one with fewer changes. */
export const betterOf = (left: ReadStanding, right: ReadStanding): ReadStanding => {
  if (left.kind === 'changed' && right.kind === 'changed') return left.changes.length <= right.changes.length ? left : right;
  return ranks[left.kind] <= ranks[right.kind] ? left : right;
};
