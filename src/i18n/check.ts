/** What the check says around its mistakes, and the mistakes by their code. */
import { mistakesEn } from './check.en.ts';
import { mistakesZh } from './check.zh.ts';
import type { Words } from './check-words.ts';
import { define, type Locale } from './locale.ts';

const frame = define({
  zh: {
    error: '错误',
    warning: '提醒',
    fine: '没有问题。',
    sum: (errors: string, warnings: string) => `${errors} 个错误，${warnings} 个提醒。`,
    answered: (count: string, findings: string, waivers: string) =>
      `规则另有 ${count} 处报告已有交代：${findings} 处由发现的问题回应，${waivers} 处豁免。`,
    arrow: ' → ',
    start: '一开始就是这样',
    outcome: (step: string, mark: string) => `${step}（${mark}）`,
    list: '、',
    colon: '：',
  },
  en: {
    error: 'error',
    warning: 'warning',
    fine: 'Nothing to mend.',
    sum: (errors: string, warnings: string) => `Errors: ${errors}. Warnings: ${warnings}.`,
    answered: (count: string, findings: string, waivers: string) =>
      `Reports of the rules that are accounted for: ${count} (${findings} by findings, ${waivers} by waivers).`,
    arrow: ' → ',
    start: 'from the very start',
    outcome: (step: string, mark: string) => `${step} (${mark})`,
    list: ', ',
    colon: ': ',
  },
});

export type Mistake = keyof typeof mistakesZh;

export const checkWords: Record<Locale, (typeof frame)[Locale] & { readonly mistakes: Readonly<Record<Mistake, Words>> }> = {
  zh: { ...frame.zh, mistakes: mistakesZh },
  en: { ...frame.en, mistakes: mistakesEn },
};
