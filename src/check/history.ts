/** Document control: the history against the content, and against what was issued. */
import { betweenEditions, type EditionDifference } from '../changes/index.ts';
import {
  editionFolder,
  editionName,
  type Handbook,
  type Issued,
  nearest,
  type Procedure,
  type RecordEntry,
  type Role,
  revisionAfter,
} from '../procedure/index.ts';
import { type Frozen, printsOf } from './frozen.ts';
import { error, type Issue } from './issue.ts';
import type { Path, Source } from './yaml/source.ts';

/** The content as it stands, where it can be read. */
interface Today {
  readonly handbook: Handbook;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
  readonly procedures: readonly Procedure[];
}

/** A history with what it is held against. */
export interface Looked {
  readonly source: Source;
  readonly entries: readonly Issued[];
  readonly past: ReadonlyMap<string, Frozen>;
  readonly today: Today;
  /** Where a procedure is defined. */
  readonly fileOf: (id: string) => string;
  /** How far two issued editions differ, where somebody keeps it. */
  readonly between?: Between | undefined;
}

export type Between = (before: Frozen, after: Frozen) => Pick<EditionDifference, 'class' | 'touched'>;

const told = ({ source, entries }: Looked, at: number, path: Path, code: string, detail: Issue['detail']): Issue =>
  error(code, source.file, source.lineOf([at, ...path]), detail, editionName(entries[at]!));

/** Each edition comes after the one before it, and only the last is a draft. */
const orderIssues = (looked: Looked): Issue[] =>
  looked.entries.flatMap((entry, at): Issue[] => {
    const before = looked.entries[at - 1];
    const issues: Issue[] = [];
    if (before) {
      const [next, whole] = [revisionAfter(before), revisionAfter(before, true)].map(editionName);
      if (![next, whole].includes(editionName(entry)))
        issues.push(
          told(looked, at, ['revision'], 'edition-out-of-order', { before: editionName(before), next: next!, whole: whole! }),
        );
      if (entry.effective && before.effective && entry.effective < before.effective)
        issues.push(told(looked, at, ['effective'], 'dates-out-of-order', { before: before.effective, day: entry.effective }));
    }
    if (entry.state === 'draft' && at < looked.entries.length - 1)
      issues.push(told(looked, at, ['state'], 'draft-not-last', {}));
    return issues;
  });

/** What an edition that we issue has to say; the first may be one whose source says nothing. */
const saidOfIssued = (looked: Looked): Issue[] =>
  looked.entries.flatMap((entry, at) =>
    at === 0 || entry.state === 'draft'
      ? []
      : (['effective', 'approved', 'reason'] as const)
          .filter((key) => entry[key] === undefined || (Array.isArray(entry[key]) && entry[key].length === 0))
          .map((key) => told(looked, at, [], 'issued-without', { key })),
  );

const reviewIssues = (looked: Looked): Issue[] =>
  looked.entries.flatMap(({ effective, review }, at): Issue[] => {
    if (!review) return [];
    const days = [effective, review.due, ...review.done.flatMap(({ on, due }) => [on, due])];
    const early = effective !== undefined && review.due <= effective ? [['review', 'due']] : [];
    const later = review.done.flatMap(({ on, due }, index) =>
      due !== undefined && due <= on ? [['review', 'done', index, 'due']] : [],
    );
    return [...early, ...later].map((path) =>
      told(looked, at, path, 'review-before', { days: days.filter(Boolean).join(', ') }),
    );
  });

/** Signatories of the last edition by roles that no register has; of earlier ones the register may have changed since. */
const roleIssues = (looked: Looked): Issue[] => {
  const { entries, today } = looked;
  const at = entries.length - 1;
  const known = today.roles.map(({ id }) => id);
  return (['prepared', 'reviewed', 'approved'] as const).flatMap((key) =>
    entries[at]![key].flatMap(({ role }, index) =>
      role === undefined || known.includes(role)
        ? []
        : [
            told(looked, at, [key, index, 'role'], 'unknown-role', {
              id: role,
              lines: '',
              near: nearest(role, known) ?? '',
              known: known.join(', '),
            }),
          ],
    ),
  );
};

/** Nothing that was issued is missing, and nothing of it was touched since. */
const pastIssues = (looked: Looked, unreadable: ReadonlySet<string>): Issue[] =>
  looked.entries.flatMap((entry, at): Issue[] => {
    const folder = editionFolder(entry);
    if (entry.state === 'draft' || unreadable.has(folder)) return [];
    const frozen = looked.past.get(folder);
    if (!frozen) return [told(looked, at, [], 'past-missing', { folder })];
    const ids = new Set([...Object.keys(entry.fingerprints), ...Object.keys(frozen.prints)]);
    const differ = [...ids].filter((id) => entry.fingerprints[id] !== frozen.prints[id]);
    return differ.length === 0 ? [] : [told(looked, at, ['fingerprints'], 'past-changed', { folder, ids: differ.join(', ') })];
  });

/** What an entry says of its own change, against the difference itself. */
const claimIssues = (looked: Looked, at: number, difference: ReturnType<Between>): Issue[] => {
  const { class: claimed, procedures } = looked.entries[at]!;
  const issues: Issue[] = [];
  if (claimed !== undefined && claimed !== difference.class)
    issues.push(
      told(looked, at, ['class'], 'class-differs', {
        claimed,
        class: difference.class ?? '',
        ids: difference.touched.join(', '),
      }),
    );
  if (procedures.length > 0 && procedures.toSorted().join() !== difference.touched.toSorted().join())
    issues.push(
      told(looked, at, ['procedures'], 'procedures-differ', {
        claimed: procedures.join(', '),
        ids: difference.touched.join(', '),
      }),
    );
  return issues;
};

const claims = (looked: Looked): Issue[] => {
  const { entries, past, today, between = betweenEditions } = looked;
  return entries.flatMap((entry, at) => {
    const before = entries[at - 1] && past.get(editionFolder(entries[at - 1]!));
    if (!before) return [];
    if (entry.state === 'draft') return claimIssues(looked, at, betweenEditions(before, today));
    const after = past.get(editionFolder(entry));
    return after ? claimIssues(looked, at, between(before, after)) : [];
  });
};

/** What stands in the content and was not issued, where no draft is open for it. */
const unrevised = ({ entries, past, today, fileOf, source }: Looked): Issue[] => {
  const last = entries.at(-1)!;
  const frozen = past.get(editionFolder(last));
  if (last.state === 'draft' || !frozen) return [];
  const edition = editionName(last);
  const tell = (code: string, id: string, reach: string): Issue => error(code, fileOf(id), 1, { edition, class: reach }, id);
  const prints = printsOf(today);
  if (JSON.stringify(prints) === JSON.stringify(frozen.prints)) return [];
  const { added, removed, changed } = betweenEditions(frozen, today);
  return [
    ...changed.map(({ after, difference }) => tell('changed-without-revision', after.id, difference.class!)),
    ...added.map(({ id }) => tell('added-without-revision', id, 'flow')),
    ...removed.map(({ id }) =>
      error('removed-without-revision', source.file, source.lineOf([entries.length - 1]), { edition }, id),
    ),
  ];
};

const currentIssues = (looked: Looked, handbook: Source): Issue[] => {
  const { edition, revision } = looked.today.handbook;
  const last = looked.entries.at(-1)!;
  return editionName(last) === editionName({ edition, revision })
    ? []
    : [
        error('edition-differs', handbook.file, handbook.lineOf(['edition']), {
          stands: editionName({ edition, revision }),
          last: editionName(last),
        }),
      ];
};

/** What a history has against itself, and against what was archived. @param unreadable archives that cannot be read, which is told already */
export const historyIssues = (looked: Looked, handbook: Source, unreadable: ReadonlySet<string>): Issue[] => [
  ...orderIssues(looked),
  ...saidOfIssued(looked),
  ...reviewIssues(looked),
  ...roleIssues(looked),
  ...currentIssues(looked, handbook),
  ...pastIssues(looked, unreadable),
];

/** What the content has against its history: said of content without other errors. */
export const revisionIssues = (looked: Looked): Issue[] => [...claims(looked), ...unrevised(looked)];
