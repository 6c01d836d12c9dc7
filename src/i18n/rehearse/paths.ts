import { define } from '../locale.ts';

/** The words in which a way through a procedure is told. */
export const paths = define('paths', {
  zh: {
    next: ' → ',
    meanwhile: '；同时：',
    round: (n: string) => `第 ${n} 次`,
    lapsed: '逾期未决',
    passedOn: '逾期转办',
    aside: (parts: readonly string[]) => `（${parts.join('，')}）`,
  },
  en: {
    next: ' → ',
    meanwhile: '; meanwhile: ',
    round: (n) => `round ${n}`,
    lapsed: 'time ran out',
    passedOn: 'passed on when time ran out',
    aside: (parts) => ` (${parts.join(', ')})`,
  },
});
