import { define } from '../locale.ts';

interface OfflineStrings {
  readonly open: string;
  readonly unpack: string;
  /** A paragraph each. */
  readonly readme: readonly string[];
  /** On pages that keep something, where a browser keeps it for that page alone. */
  readonly keptApart: string;
}

/** The copy of the handbook that opens from a folder, without a server. */
export const offline = define<OfflineStrings>('offline', {
  zh: {
    open: '打开手册',
    unpack: '若打不开，请先把压缩包完整解压到一个文件夹，再双击其中的 open.html。',
    readme: [
      '打开：把压缩包完整解压，双击 open.html。不需要服务器，也不需要网络。',
      '浏览器：Chrome、Edge 或其他内核为 Chrome 108 及以上的浏览器。更早的浏览器可以阅读，不能演练、培训和审核。',
      '保存：您填写的内容只保存在本机的浏览器里，不会发往任何地方。文件夹移动到别处后，Chrome 和 Edge 中的内容仍在。Firefox 为每一页单独保存，换一页就看不到；请随时用“保存”“导出”存为文件。',
      '链接：共享演练或参数的链接只在本机这个文件夹中有效；给他人请发文件。',
      '本副本的内容以制作时为准；是否现行有效，请与文件管理员核对编号、版次和修改状态。',
    ],
    keptApart: '本浏览器在没有服务器时为每一页单独保存内容，其他页上看不到；请把要保留的内容存为文件。',
  },
  en: {
    open: 'Open the handbook',
    unpack: 'If it does not open, first unpack the whole zip file into a folder, then double-click open.html in it.',
    readme: [
      'To open it: unpack the whole zip file and double-click open.html. No server and no network are needed.',
      'Browsers: Chrome, Edge, or another browser with the engine of Chrome 108 or later. In older ones the handbook can be read, but not walked, trained or audited.',
      'What you enter is kept in the browser of this machine and goes nowhere else. In Chrome and Edge it is still there after the folder has moved. Firefox keeps it for each page alone, so another page does not see it: save it as a file as you go.',
      'A link that shares a walk or figures works only in this folder on this machine; send others a file.',
      'This copy is as it was on the day it was made. Whether it is in force, the document controller knows: compare number, edition and revision.',
    ],
    keptApart:
      'Without a server, this browser keeps what you enter for each page alone, and other pages do not see it: save what you need as a file.',
  },
});
