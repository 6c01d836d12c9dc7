/** Who signed, as it is typed on the command line: `role=name`, `职务 / title=name`, with `@day` behind where the day is known. */
import { isDay, nearest, Problem, type Role, type Signatory } from '../../procedure/index.ts';

/** @throws Problem where it cannot be read, with what would do */
export const signatory = (typed: string, roles: readonly Role[]): Signatory => {
  const [, who = '', name = '', on] = /^([^=]*)=([^@]*)(?:@(.*))?$/.exec(typed) ?? [];
  const would = 'general-manager=张三@2026-11-30';
  if (who.trim() === '' || name.trim() === '')
    throw new Problem(`"${typed}" is no signatory · “${typed}”不是签署人`, `Write · 写成：${would}`);
  if (on !== undefined && !isDay(on)) throw new Problem(`"${on}" is not a day · “${on}”不是日期`, `Write · 写成：${would}`);
  const day = on === undefined ? {} : { on };
  const role = roles.find(({ id, name: called }) => id === who.trim() || called.zh === who.trim());
  if (role) return { role: role.id, name: name.trim(), ...day };
  const [zh, en] = who.split(' / ').map((part) => part.trim());
  if (zh && en) return { title: { zh, en }, name: name.trim(), ...day };
  const near = nearest(
    who.trim(),
    roles.map(({ id }) => id),
  );
  throw new Problem(
    `The register has no role "${who}" · 角色登记里没有“${who}”`,
    near
      ? `Did you mean "${near}"? · 是否想写“${near}”？`
      : 'For a title, write both languages · 职务写中英文两种：总经理 / General manager=张三',
  );
};
