/** How long learning takes: an estimate, and to be called one. */
import { isDeciding, type Locale, type Text, type WorkStep } from '../procedure/index.ts';

/**
 * Reading speed: 255 Chinese characters, 228 English words a minute (Trauzettel-Klosinski, Dietz, "Standardized Assessment of Reading
 * Performance: The New International Reading Speed Texts IReST", IOVS 53, 2012). What is to be learnt is read at half of it: our rule.
 */
const learning = { zh: 255 / 2, en: 228 / 2 };

const length = (texts: readonly Text[], locale: Locale): number =>
  texts.reduce(
    (sum, text) =>
      sum + (locale === 'zh' ? [...text.zh].filter((it) => /\p{Script=Han}/u.test(it)).length : text.en.split(/\s+/).length),
    0,
  );

/** Minutes it takes to read texts so that they are learnt. */
export const minutesToLearn = (texts: readonly Text[], locale: Locale): number => length(texts, locale) / learning[locale];

/** Minutes to think: half a one at each decision and each question of a case, a whole one at each question of an exam. Our rule. */
export const thinking = { practise: 0.5, exam: 1 } as const;

/** What there is to read of a step. */
export const textsOf = (step: WorkStep): readonly Text[] => [
  step.name,
  ...step.requirements,
  ...(isDeciding(step) ? [step.question, ...step.outcomes.map(({ name }) => name)] : []),
];

/** Whole minutes, at least one. */
export const wholeMinutes = (value: number): number => Math.max(1, Math.round(value));
