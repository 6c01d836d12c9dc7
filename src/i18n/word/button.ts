/** The button that makes a Word document. */
import { define } from '../locale.ts';

export const wordButton = define('wordButton', {
  zh: {
    one: 'Word 文件',
    whole: '整本手册的 Word 文件',
    making: '正在生成 Word 文件…',
    failed: 'Word 文件没能生成：所需的部分没能读取。请再按一次；仍不行，请用“打印”。',
  },
  en: {
    one: 'Word file',
    whole: 'Word file of the whole handbook',
    making: 'Making the Word file…',
    failed: 'The Word file could not be made: what it needs could not be read. Press again; if that fails too, print instead.',
  },
});
