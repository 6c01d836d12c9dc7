/** What the check says around its mistakes, and the mistakes by their code. */

import { inEach } from '../../procedure/index.ts';
import { define } from '../locale.ts';
import { mistakesEn } from './check.en.ts';
import { mistakesZh } from './check.zh.ts';
import type { Words } from './words.ts';

export const frame = define('checkFrame', {
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
    help: (usage: string) =>
      [
        '检查内容文件夹，一次说出所有问题：文件和行号、错在哪里、怎样改。',
        '',
        `用法：${usage}`,
        '  文件夹   含 handbook.yaml 和 procedures/ 的文件夹（默认 content，或 HANDBOOK_CONTENT 所指）',
        '  --json   输出 JSON，每个问题带有代号（规则的代号用于 findings.yaml 的 answers 和流程的 waivers）',
        '  --lang   语言：zh 或 en（默认随终端）',
        '',
        '结束代码：0 没有错误，1 有错误，2 命令本身有误。提醒不算错误。',
      ].join('\n'),
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
    help: (usage: string) =>
      [
        'Checks a content folder and tells every mistake at once: file and line, what is wrong, what would do.',
        '',
        `Usage: ${usage}`,
        '  folder   the one that holds handbook.yaml and procedures/ (default: content, or what HANDBOOK_CONTENT names)',
        '  --json   write JSON; each mistake with its code (that of a rule goes into "answers" of findings.yaml, or "waivers")',
        '  --lang   language: zh or en (default: that of the terminal)',
        '',
        'Exit: 0 without errors, 1 with errors, 2 where the command itself is wrong. A warning is no error.',
      ].join('\n'),
  },
});

export type Mistake = keyof typeof mistakesZh;

export const mistakes = define<Readonly<Record<Mistake, Words>>>('mistakes', { zh: mistakesZh, en: mistakesEn });

export const checkWords = inEach((locale) => ({ ...frame[locale], mistakes: mistakes[locale] }));
