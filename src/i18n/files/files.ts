/** The buttons that make files in the page. */
import { define } from '../locale.ts';

export const fileWords = define('files', {
  zh: {
    word: 'Word 文件',
    whole: '整本手册的 Word 文件',
    bpmn: 'BPMN 模型',
    making: '正在生成文件…',
    failed: '文件没能生成：所需的部分没能读取。请再按一次；仍不行，请用“打印”。',
  },
  en: {
    word: 'Word file',
    whole: 'Word file of the whole handbook',
    bpmn: 'BPMN model',
    making: 'Making the file…',
    failed: 'The file could not be made: what it needs could not be read. Press again; if that fails too, print instead.',
  },
});
