/** An item as a question in the reader's language. The words to say it in are the caller's: `i18n/audit.ts` has them. */
import { type Locale, outcomeLabel, type Signing, type Text } from '../procedure/index.ts';
import type { Effect, Grade } from './audit.ts';
import type { Item, ItemBand, ItemKind, ItemLimit } from './item.ts';
import type { Lack, Unproven } from './report.ts';

/** The parts of a sheet, each filled in by somebody else and signed by them. */
export const sheetParts = ['finding', 'action', 'verification'] as const;
export type SheetPart = (typeof sheetParts)[number];

/** What an item's question is made of, each part in the reader's language; empty where the item has none. */
interface ItemParts {
  readonly text: string;
  /** The roles responsible. */
  readonly roles: string;
  readonly record: string;
  /** Who keeps it, and how long. */
  readonly kept: readonly string[];
  readonly measure: string;
  /** 'Y 同意、N 退回' */
  readonly outcomes: string;
  /** How the roles sign, and who they are. */
  readonly signing: Signing | undefined;
  /** Who decides by which figure; how those of a band sign. */
  readonly bands: BandsSaid | undefined;
  /** By when, and who takes over when it is not. */
  readonly limit: ItemLimit | undefined;
  readonly passes: string | undefined;
  /** The procedure that is gone through there: 'CR-07 变更审批'. */
  readonly call: string;
  /** The step the outcome leads to: '第 3 步 制订计划'. */
  readonly to: string;
}

interface BandsSaid {
  readonly figure: string;
  readonly unit: string;
  readonly of: readonly (Omit<ItemBand, 'roles' | 'signing'> & {
    readonly roles: string;
    readonly signing: Signing | undefined;
  })[];
}

export interface ItemWords {
  readonly list: (names: readonly string[]) => string;
  readonly stepNamed: (no: string, name: string) => string;
  readonly item: Readonly<Record<ItemKind, (parts: ItemParts) => string>>;
}

/** The words a report is written in. */
interface ReportWords extends ItemWords {
  readonly grades: Readonly<Record<Grade, string>>;
  /** "HD/GLLC-ZB-003A/0, row 3.3-7 (Approve): …" */
  readonly criterion: (parts: Record<'document' | 'row' | 'step' | 'question', string>) => string;
  /** Why a sheet cannot be made out yet. */
  readonly lacking: (number: string, row: string, lacks: readonly Lack[]) => string;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly sheetParts: Readonly<Record<SheetPart, string>>;
  readonly bases: Readonly<Record<Item['basis'], string>>;
  readonly unproven: Readonly<Record<Unproven, string>>;
  readonly itemKinds: Readonly<Record<ItemKind, string>>;
  readonly report: Readonly<Record<ReportLabel, string>>;
}

export type ReportLabel =
  | 'title'
  | 'document'
  | 'edition'
  | 'procedures'
  | 'revision'
  | 'scope'
  | 'sample'
  | 'auditor'
  | 'auditee'
  | 'period'
  | 'started'
  | 'closedOn'
  | 'conclusion'
  | 'none'
  | 'result'
  | 'byClause'
  | 'clause'
  | 'step'
  | 'question'
  | 'kind'
  | 'basis'
  | 'grade'
  | 'note'
  | 'evidence'
  | 'case'
  | 'by'
  | 'when'
  | 'sheets'
  | 'sheet'
  | 'criterion'
  | 'related'
  | 'fact'
  | 'correction'
  | 'verifier'
  | 'verifiedOn'
  | 'effect'
  | 'number'
  | 'findings'
  | 'observations'
  | 'contradicted'
  | 'notAudited'
  | 'cause'
  | 'action'
  | 'owner'
  | 'due'
  | 'closed'
  | 'verified'
  | 'disputed'
  | 'elsewhere'
  | 'overruled'
  | 'fallen'
  | 'became'
  | 'gone'
  | 'cases'
  | 'limits'
  | 'count'
  | 'fromRecords';

/** The question an item puts: "决策有记录，结论写明：Y 同意、N 退回。" */
export const questionOf = (item: Item, locale: Locale, words: ItemWords): string => {
  const say = (text: Text | undefined) => text?.[locale] ?? '';
  const [first] = item.outcomes;
  return words.item[item.kind]({
    text: say(item.text),
    roles: words.list(item.roles.map(({ name }) => name[locale])),
    record: say(item.record?.name),
    kept: [say(item.kept?.by?.name), say(item.kept?.time)].filter(Boolean),
    measure: say(item.measure),
    outcomes: words.list(item.outcomes.map((outcome) => outcomeLabel(outcome, locale))),
    signing: item.signing && { ...item.signing, signers: item.roles.map(({ id }) => id), agrees: '', refuses: [] },
    bands: item.bands && {
      figure: say(item.bands.figure.name),
      unit: say(item.bands.unit),
      of: item.bands.of.map(({ roles, signing, ...band }) => ({
        ...band,
        roles: words.list(roles.map(({ name }) => name[locale])),
        signing: signing && { ...signing, signers: roles.map(({ id }) => id), agrees: '', refuses: [] },
      })),
    },
    limit: item.limit,
    passes: item.limit && item.named?.[0]?.name[locale],
    call: item.call ? `${item.call.id} ${say(item.call.name)}` : '',
    to: first ? words.stepNamed(first.to.no, first.to.name[locale]) : '',
  });
};

export interface Wording {
  readonly locale: Locale;
  readonly words: ReportWords;
  /** Whether a source stands behind the handbook's words: without one nothing has a basis. */
  readonly sourced: boolean;
  /** Says a time in the reader's zone. */
  readonly when: (at: number) => string;
}
