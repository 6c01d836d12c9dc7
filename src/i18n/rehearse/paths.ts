import { define } from '../locale.ts';

/** The words in which a way through a procedure is told. */
export const paths = define('paths', {
  zh: {
    next: ' → ',
    meanwhile: '；同时：',
    round: (n: string) => `第 ${n} 次`,
    aside: (parts: readonly string[]) => `（${parts.join('，')}）`,
  },
  en: {
    next: ' → ',
    meanwhile: '; meanwhile: ',
    round: (n) => `round ${n}`,
    aside: (parts) => ` (${parts.join(', ')})`,
  },
});
