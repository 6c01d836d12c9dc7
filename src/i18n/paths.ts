import { define } from './locale.ts';

/** The words in which a way through a procedure is told. */
export const paths = define({
  zh: {
    next: ' → ',
    meanwhile: '；同时：',
    decided: (mark: string, name: string) => `${mark} ${name}`,
    round: (n: string) => `第 ${n} 次`,
    aside: (parts: readonly string[]) => `（${parts.join('，')}）`,
  },
  en: {
    next: ' → ',
    meanwhile: '; meanwhile: ',
    decided: (mark, name) => `${mark} ${name}`,
    round: (n) => `round ${n}`,
    aside: (parts) => ` (${parts.join(', ')})`,
  },
});
