/** How the audit desk names things. */
import { type Audit, concernedBy, type Item, questionOf, rowOfItem, type Scope, type Wording } from '../../audit/index.ts';
import type { AuditStrings } from '../../i18n/audit/audit.ts';
import type { AuditIslandStrings } from '../../i18n/audit/island.ts';
import { minuteOf } from '../../island/day.ts';
import type { Locale, Mend } from '../../procedure/index.ts';

export interface Words {
  readonly locale: Locale;
  readonly t: AuditIslandStrings;
  readonly a: AuditStrings;
  readonly wording: Wording;
  question(item: Item): string;
  /** 2026-03-04 15:07, in the reader's zone. */
  when(at: number): string;
  scope(audit: Audit): string;
  sample(audit: Audit): string;
  /** "Due, 3.8-3: “61231-02-02” was left blank"; of many the first, and how many more. */
  mends(mends: readonly Mend[], audit?: Audit): readonly string[];
}

const namesIn = (audit: Audit, ids: readonly string[], locale: Locale): string[] => {
  const named = audit.items.flatMap((item) => [...concernedBy(item), ...(item.record ? [item.record] : [])]);
  return ids.map((id) => named.find((entry) => entry.id === id)?.name[locale] ?? id);
};

/** A field by its label, else by where it stands in the file; with the row of its item. */
const placeOf = ({ at }: Mend, audit: Audit | undefined, { report, list }: AuditStrings): string => {
  const [collection = '', key = ''] = at;
  const field = at.findLast((part) => Object.hasOwn(report, part) && part !== collection) as keyof typeof report | undefined;
  const item = audit?.items.find(({ id }) => id === key);
  return list([field ? report[field] : at.join(' › '), ...(item ? [rowOfItem(item)] : [])]);
};

/** @param sourced whether a source stands behind the handbook's words */
export const wordsFor = (locale: Locale, t: AuditIslandStrings, a: AuditStrings, sourced: boolean): Words => {
  const scopeText = (audit: Audit, scope: Scope): string => {
    if (scope.kind === 'roles') return t.scopeRoles(a.list(namesIn(audit, scope.roles, locale)));
    if (scope.kind === 'records') return t.scopeRecords(a.list(namesIn(audit, scope.records, locale)));
    return scope.kind === 'risk' ? t.scopeRisk(scope.seed) : t.scopeAll;
  };
  return {
    locale,
    t,
    a,
    when: minuteOf,
    wording: { locale, words: a, sourced, when: minuteOf },
    question: (item) => questionOf(item, locale, a),
    scope: (audit) => scopeText(audit, audit.scope),
    mends: (mends, audit) => [
      ...mends.slice(0, 5).map((mend) => t.mend[mend.became](placeOf(mend, audit, a), mend.was.slice(0, 80))),
      ...(mends.length > 5 ? [t.moreMends(mends.length - 5)] : []),
    ],
    sample: (audit) => t.sample(audit.items.length, audit.population),
  };
};
