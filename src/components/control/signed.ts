/** Who answers for an edition, in words. */
import { book, roleOf } from '../../handbook/index.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Signatory } from '../../procedure/index.ts';

/** 总经理 张三 2026-11-30 */
export const signed = ({ role, title, name, on }: Signatory, locale: Locale): string => {
  const known = role !== undefined && book().roles.some(({ id }) => id === role);
  const office = known ? roleOf(role).name[locale] : (title?.[locale] ?? role ?? '');
  return [office, name, on].filter(Boolean).join(' ');
};
