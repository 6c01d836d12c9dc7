/** Every procedure states its purpose and its scope. Without a scope nobody can say whether a matter falls under it: state both. */
import type { Rule } from './rule.ts';

const id = 'purpose-and-scope-stated';

export const purposeAndScopeStated: Rule = {
  id,
  severity: 'warning',
  look: ({ procedures }) =>
    procedures.flatMap((procedure) => {
      const absent = (['purpose', 'scope'] as const).filter((key) => procedure[key].length === 0);
      return absent.length > 0 ? [{ rule: id, at: procedure.id, detail: { absent: absent.join(', ') } }] : [];
    }),
};
