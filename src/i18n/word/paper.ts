/** What the commands that put procedures on paper say. */
import { define } from '../locale.ts';

export const paperWords = define({
  zh: {
    noLanguage: (lang: string) => `没有语言“${lang}”。`,
    languages: '请写 --lang zh 或 --lang en。',
    noProcedure: (id: string) => `没有流程“${id}”。`,
    didYouMean: (id: string) => `是不是 ${id}？`,
    thereAre: (ids: string) => `有：${ids}。`,
    noCopy: (copy: string) => `没有“${copy}”这种副本。`,
    copies: '请写 --copy draft、controlled、uncontrolled 或 superseded。',
    noEdition: (folder: string) => `“${folder}”里没有可以比较的流程。`,
    nameEdition: '请写一个内容文件夹，其中有同一编号的流程。',
  },
  en: {
    noLanguage: (lang: string) => `There is no language "${lang}".`,
    languages: 'Say --lang zh or --lang en.',
    noProcedure: (id: string) => `There is no procedure "${id}".`,
    didYouMean: (id: string) => `Did you mean ${id}?`,
    thereAre: (ids: string) => `There are ${ids}.`,
    noCopy: (copy: string) => `There is no copy "${copy}".`,
    copies: 'Say --copy draft, controlled, uncontrolled or superseded.',
    noEdition: (folder: string) => `"${folder}" has no procedure to compare with.`,
    nameEdition: 'Name a content folder that has procedures of the same numbers.',
  },
});

export type PaperWords = (typeof paperWords)['zh'];
