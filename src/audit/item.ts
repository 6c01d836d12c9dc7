/** One thing to check, complete in itself: an audit keeps the items it asked, so that it can be read when the definition has gone on. */
import { type Band, type Basis, firstOf, type Limit, type Signing, type Text } from '../procedure/index.ts';

export const itemKinds = [
  /** What the procedure is to reach. */
  'objective',
  /** The standard asks it, in one sentence. */
  'requirement',
  /** The step is done by the role responsible. */
  'role',
  /** The step uses a record. */
  'record-in',
  /** The step makes a record, or adds to it. */
  'record-out',
  /** The decision of a gate is on record. */
  'decision',
  /** It was taken by the role entitled to it. */
  'decider',
  /** It was taken by whoever is entitled to with the figure of the case, and signed as they have to. */
  'bands',
  /** All who have to sign it have, in the order asked. */
  'signatures',
  /** It was done, or decided, in time; or what follows when it is not. */
  'limit',
  /** The procedure it calls was gone through in this case, and that is on record. */
  'call',
  /** What happened after a refusal. */
  'refusal',
  /** The branch taken fits the case and can be seen. */
  'branch',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Why an item is looked at in every risk-based sample. */
export const risks = ['gate', 'submission', 'finding', 'record'] as const;
export type Risk = (typeof risks)[number];

/** Something of a register, with its name in both languages. */
export interface Named {
  readonly id: string;
  readonly name: Text;
}

export interface ItemOutcome {
  readonly mark: string;
  /** Where the mark differs by language. */
  readonly signs?: Text;
  readonly name: Text;
  /** The step it leads to, with its row number; empty for an end. */
  readonly to: Named & { readonly no: string };
}

/** Who keeps a record, and how long, as far as the register says. */
export interface Kept {
  readonly by?: Named;
  readonly time?: Text;
}

export type ItemLimit = Pick<Limit, 'within' | 'unit' | 'remind'>;

export type ItemSigning = Pick<Signing, 'inOrder' | 'need' | 'veto'>;

/** Who decides with which figure; its bounds as the definition has them. */
export interface ItemBand extends Pick<Band, 'over' | 'from' | 'to' | 'under'> {
  readonly roles: readonly Named[];
  /** How they sign, where they are several who sign. */
  readonly signing?: ItemSigning;
}

export interface ItemBands {
  readonly figure: Named;
  readonly unit: Text;
  readonly of: readonly ItemBand[];
}

export interface Item {
  /** `3.1/approval/refusal/N`, `3.1/approval/requirement/4f1a09c2`: stable while what is asked stays the same. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly procedure: string;
  /** Without an id and called as the procedure is, where the question is one of the procedure's as a whole. */
  readonly step: Named;
  /** The row in the document; empty where the source gives the step no number. */
  readonly no: string;
  readonly basis: Basis;
  readonly why?: Text;
  /** A requirement's sentence, or a gate's question. */
  readonly text?: Text;
  readonly roles: readonly Named[];
  /** Whom a requirement names, where that is not everyone responsible for the step. */
  readonly named?: readonly Named[];
  readonly record?: Named;
  readonly kept?: Kept;
  /** By what it is seen whether an objective is reached. */
  readonly measure?: Text;
  /** How its roles sign it, where several do. */
  readonly signing?: ItemSigning;
  /** Who decides by a figure of the case. */
  readonly bands?: ItemBands;
  /** By when it is to be done; who takes over when it is not stands in `named`, what it then counts as in `outcomes`. */
  readonly limit?: ItemLimit;
  /** The procedure that is gone through there. */
  readonly call?: Named;
  readonly outcomes: readonly ItemOutcome[];
  readonly risks: readonly Risk[];
}

/** The row of the document an item belongs to: `3.1-7`; the address of its line on the procedure's page. `3.1` where it is of no row. */
export const rowOfItem = ({ procedure, no, step }: Item): string => [procedure, no || step.id].filter(Boolean).join('-');

/** What it asks of what stands beside the flow: who keeps a record and how long, by what an objective is measured. */
export const besideOf = ({ kept, measure }: Item): readonly string[] => [
  ...(kept ? [kept.by?.id ?? '', kept.time ? firstOf(kept.time) : ''] : []),
  ...(measure ? [firstOf(measure)] : []),
];

const boundsOf = ({ over, from, to, under }: ItemBand) => [over ?? '', from ?? '', to ?? '', under ?? ''];

/** What an item asks, without the wording of its names: two items with the same are the same question. */
export const askedBy = (item: Item): string => {
  const { kind, text, roles, record, outcomes, signing, limit, bands, call, named = [] } = item;
  return JSON.stringify([
    kind,
    text ? firstOf(text).replaceAll(/\s/g, '') : '',
    roles.map(({ id }) => id),
    record?.id ?? '',
    outcomes.map(({ mark, to }) => [mark, to.id]),
    ...(signing ? [signing] : []),
    ...(limit ? [limit.within, limit.unit, limit.remind ?? 0, ...named.map(({ id }) => id)] : []),
    ...(call ? [call.id] : []),
    ...(bands ? [bands.figure.id, bands.of.map((band) => [boundsOf(band), band.roles.map(({ id }) => id), band.signing])] : []),
    ...besideOf(item),
  ]);
};

/** Everyone an item concerns: who is responsible for the step, and whom the sentence names. */
export const concernedBy = ({ roles, named = [] }: Item): readonly Named[] => [
  ...roles,
  ...named.filter(({ id }) => roles.every((role) => role.id !== id)),
];
