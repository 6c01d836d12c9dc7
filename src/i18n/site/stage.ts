/** Words of the stage: the drawing beside what is done with it. */
import { define } from '../locale.ts';

export const stage = define('stage', {
  zh: { enlarge: '占满窗口（Esc 退出）' },
  en: { enlarge: 'Fill the window (Esc leaves)' },
});
