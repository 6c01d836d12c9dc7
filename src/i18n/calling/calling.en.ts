/** How a call of another procedure is spoken of. */
import type { callZh } from './calling.zh.ts';

export const callEn: typeof callZh = {
  short: (id) => `→ by ${id}`,
  rule: (id) => `Procedure ${id} is gone through here; then the matter comes back.`,
  time: (id) => `time of ${id}, as entered here`,
  callers: 'Called by',
  caller: (id, title, step) => `${id} ${title}: ${step}`,
};
