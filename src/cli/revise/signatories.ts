/** Who signed, as it is typed on the command line: `role=name`, `职务 / title=name`, with `@day` behind where the day is known. */
import { inEach, isDay, type Locale, nearest, Problem, type Role, type Signatory, sayings } from '../../procedure/index.ts';

/** @throws Problem where it cannot be read, with what would do */
export const signatory = (typed: string, roles: readonly Role[], languages: readonly Locale[]): Signatory => {
  const [, who = '', name = '', on] = /^([^=]*)=([^@]*)(?:@(.*))?$/.exec(typed) ?? [];
  const would = 'general-manager=张三@2026-11-30';
  if (who.trim() === '' || name.trim() === '')
    throw new Problem(`"${typed}" is no signatory · “${typed}”不是签署人`, `Write · 写成：${would}`);
  if (on !== undefined && !isDay(on)) throw new Problem(`"${on}" is not a day · “${on}”不是日期`, `Write · 写成：${would}`);
  const day = on === undefined ? {} : { on };
  const role = roles.find(({ id, name: called }) => id === who.trim() || sayings(called).includes(who.trim()));
  if (role) return { role: role.id, name: name.trim(), ...day };
  // Of a handbook of one language, a single word may as well be an id that was mistyped.
  const parts = who.split(' / ').map((part) => part.trim());
  if (parts.length === languages.length && parts.every(Boolean) && (languages.length > 1 || !/^[a-z-]+$/.test(parts[0]!)))
    return { title: inEach((locale) => parts[languages.indexOf(locale)]!, languages), name: name.trim(), ...day };
  const near = nearest(
    who.trim(),
    roles.map(({ id }) => id),
  );
  throw new Problem(
    `The register has no role "${who}" · 角色登记里没有“${who}”`,
    near
      ? `Did you mean "${near}"? · 是否想写“${near}”？`
      : languages.length === 1
        ? 'For a title, write it as it is called · 职务照其名称写：Quality manager=…'
        : `For a title, write ${languages.join(' / ')} · 职务各语言都写：总经理 / General manager=张三`,
  );
};
