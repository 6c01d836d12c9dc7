import type { Locale } from '../../procedure/index.ts';

/** The language of a text: Chinese where a tenth of its letters are characters. */
export const languageOf = (texts: readonly string[]): Locale => {
  const all = texts.join('');
  const characters = all.match(/\p{Script=Han}/gu)?.length ?? 0;
  return characters > 0 && characters * 10 >= (all.match(/\p{L}/gu)?.length ?? 0) ? 'zh' : 'en';
};
