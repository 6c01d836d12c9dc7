/** What can be done to an audit. Every operation is a change: data that can be applied, and taken back by another change. */
import { following, inEach, type Stamp } from '../procedure/index.ts';
import type { Action, Answer, Audit, Collection, Entries, Fact, Placed, Speaker, Taken } from './audit.ts';
import { numberFor } from './numbering.ts';

type Content<S extends Collection> = Omit<Entries[S], keyof Stamp>;

const blankContents: { readonly [S in Collection]: Content<S> } = {
  facts: { text: '' } satisfies Content<'facts'>,
  answers: { grade: 'not-audited', no: 0, note: '', evidence: '', case: '' },
  actions: {
    correction: '',
    cause: '',
    action: '',
    owner: '',
    due: '',
    closed: '',
    verified: '',
    verifier: '',
    verifiedOn: '',
    effect: '',
  },
  taken: {
    grade: 'not-audited',
    no: 0,
    procedure: '',
    step: '',
    kind: '',
    records: [],
    found: 0,
    of: 0,
    case: '',
    sentence: inEach(() => ''),
    evidence: '',
    note: '',
  },
};

/** A collection's entry before anybody said anything. */
const blank = <S extends Collection>(collection: S): Content<S> => blankContents[collection];

/** What an entry says, without who and when; the number of a nonconformity is no saying of anybody's. */
export const contentText = (entry: Stamp): string => {
  const { at: _at, by: _by, after: _after, no: _no, ...content } = entry as Stamp & { no?: number };
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** One entry replaced: what stood there (undefined: nothing), and what stands there now. */
export type Change = {
  readonly [S in Collection]: {
    readonly collection: S;
    readonly key: string;
    readonly before: Entries[S] | undefined;
    readonly after: Entries[S];
  };
}[Collection];

/** Say something: the fields given, the others as they were. */
const saying = <S extends Collection>(
  audit: Audit,
  collection: S,
  key: string,
  fields: Partial<Content<S>>,
  speaker: Speaker,
): Change => {
  const before = (audit[collection] as Readonly<Record<string, Entries[S]>>)[key];
  const after = { ...blank(collection), ...before, ...fields, ...speaker, after: following([before]) };
  return { collection, key, before, after } as unknown as Change;
};

export const answering = (audit: Audit, item: string, fields: Partial<Content<'answers'>>, speaker: Speaker): Change =>
  saying(audit, 'answers', item, { ...fields, no: numberFor(audit, item, audit.answers[item], fields.grade) }, speaker);
export const acting = (audit: Audit, key: string, fields: Partial<Content<'actions'>>, speaker: Speaker): Change =>
  saying(audit, 'actions', key, fields, speaker);
export const stating = (audit: Audit, fact: string, text: string, speaker: Speaker): Change =>
  saying(audit, 'facts', fact, { text }, speaker);
export const taking = (audit: Audit, id: string, fields: Partial<Content<'taken'>>, speaker: Speaker): Change =>
  saying(audit, 'taken', id, { ...fields, no: numberFor(audit, id, audit.taken[id], fields.grade) }, speaker);

/** The audit after a change. */
export const applied = (audit: Audit, { collection, key, after }: Change): Audit => ({
  ...audit,
  [collection]: { ...audit[collection], [key]: after },
});

/**
 * The change that says again what stood before another. It is a saying of its own, so that a copy of the audit that meets
 * both knows the taking back came later.
 */
export const takingBack = (audit: Audit, { collection, key, before }: Change, speaker: Speaker): Change =>
  saying(audit, collection, key, { ...blank(collection), ...before } as Partial<Content<typeof collection>>, speaker);

/** A dispute decided: `entry` stands from here on, what it was decided against is kept with who and when. */
export const decided = (audit: Audit, dispute: Placed, side: 'here' | 'there', speaker: Speaker): Audit => {
  const { collection, key } = dispute;
  const here = audit[collection][key]!;
  const [kept, lost] = side === 'here' ? [here, dispute.entry] : [dispute.entry, here];
  const entry = { ...kept, ...speaker, after: following([here, dispute.entry]) } as Answer & Fact & Action & Taken;
  const overruled = {
    collection,
    key,
    entry: lost,
    decidedAt: speaker.at,
    decidedBy: speaker.by,
  } as Audit['overruled'][number];
  return {
    ...audit,
    [collection]: { ...audit[collection], [key]: entry },
    disputes: audit.disputes.filter((candidate) => candidate !== dispute),
    overruled: [...audit.overruled, overruled],
  };
};
