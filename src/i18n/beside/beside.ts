import { define } from '../locale.ts';

/** What a procedure and its records say beside the flow. */
export const beside = define('beside', {
  zh: {
    owner: '归口',
    objectives: '目标',
    measure: (measure: string) => `衡量：${measure}`,
    definitions: '术语',
    kept: (by: string, time: string) => `保管：${[by, time].filter(Boolean).join('，')}`,
    form: '空白表单',
  },
  en: {
    owner: 'Answers for it',
    objectives: 'Objectives',
    measure: (measure) => `Measured by ${measure}`,
    definitions: 'Definitions',
    kept: (by, time) => `Kept: ${[by, time].filter(Boolean).join(', ')}`,
    form: 'Blank form',
  },
});
