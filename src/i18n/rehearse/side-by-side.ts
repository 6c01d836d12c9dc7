import { define } from '../locale.ts';

/** The names of the boxes that are put in where reviews go side by side; a changed definition has them in both languages. */
export const sideBySide = define('sideBySide', {
  zh: { fork: '同时送各方评审', join: '各方评审完毕', result: '汇总评审结论' },
  en: { fork: 'Send to all reviewers at once', join: 'All reviews are in', result: 'Combine the reviews' },
});
