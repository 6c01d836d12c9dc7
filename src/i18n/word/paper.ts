/** What the commands that put procedures on paper say. */
import { define } from '../locale.ts';

export const paperWords = define('paper', {
  zh: {
    noLanguage: (lang: string) => `没有语言“${lang}”。`,
    languages: (known: readonly string[]) => `请写 ${known.join(' 或 ')}。`,
    noProcedure: (id: string) => `没有流程“${id}”。`,
    didYouMean: (id: string) => `是不是 ${id}？`,
    thereAre: (ids: string) => `有：${ids}。`,
    noCopy: (copy: string) => `没有“${copy}”这种副本。`,
    copies: '请写 --copy draft、controlled、uncontrolled 或 superseded。',
    noEdition: (folder: string) => `“${folder}”里没有可以比较的流程。`,
    nameEdition: '请写一个内容文件夹，其中有同一编号的流程。',
    notBuilt: (folder: string) => `${folder} 里没有生成好的网站。`,
    build: '请先运行 npm run build。',
    noBrowser: '本机没有找到 Chrome、Chromium 或 Edge。',
    getBrowser: '请安装一个，或用 CHROME_PATH 指出；也可以运行 npx playwright install chromium。',
    noFont: (family: string) => `本机没有中文字体，打印出来会是空框。页面要用：${family}。`,
    getFont:
      '请安装其中一种：Debian、Ubuntu 运行 apt-get install fonts-noto-cjk（Noto Sans CJK SC）；Windows 自带微软雅黑 (Microsoft YaHei)，缺少时在“可选功能”中添加“简体中文补充字体”。',
  },
  en: {
    noLanguage: (lang: string) => `There is no language "${lang}".`,
    languages: (known: readonly string[]) => `Say ${known.join(' or ')}.`,
    noProcedure: (id: string) => `There is no procedure "${id}".`,
    didYouMean: (id: string) => `Did you mean ${id}?`,
    thereAre: (ids: string) => `There are ${ids}.`,
    noCopy: (copy: string) => `There is no copy "${copy}".`,
    copies: 'Say --copy draft, controlled, uncontrolled or superseded.',
    noEdition: (folder: string) => `"${folder}" has no procedure to compare with.`,
    nameEdition: 'Name a content folder that has procedures of the same numbers.',
    notBuilt: (folder: string) => `There is no built site in ${folder}.`,
    build: 'Run "npm run build" first.',
    noBrowser: 'No Chrome, Chromium or Edge was found on this machine.',
    getBrowser: 'Install one, or name it by CHROME_PATH; "npx playwright install chromium" does as well.',
    noFont: (family: string) => `This machine has no Chinese font; paper would show empty boxes. The pages ask for: ${family}.`,
    getFont:
      'Install one of them: on Debian or Ubuntu "apt-get install fonts-noto-cjk" (Noto Sans CJK SC); Windows has Microsoft YaHei, and where it lacks, "Chinese (Simplified) Supplemental Fonts" among the optional features.',
  },
});

export type PaperWords = (typeof paperWords)['zh'];
