/** A Word document made in the page and handed to the reader. */
import { type WholeWordSource, type WordSource, wordFile, wordName } from '../../exchange/word/index.ts';
import { wordWords } from '../../i18n/word/word.ts';
import { download } from '../../island/download.ts';
import { fetchJson } from '../../island/mount.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** With its chapters: those of the whole handbook lie beside it, each with all findings that concern its procedure. */
const whole = async (source: WholeWordSource, address: string): Promise<WordSource> => {
  const shared = new Set(source.shared.map(({ id }) => id));
  const chapterOf = async (id: string) => {
    const own = await fetchJson<WordSource>(address.replace(/[^/]*$/, `${id}.${source.locale}.json`));
    return own.chapters.map((chapter) => ({
      ...chapter,
      findings: chapter.findings.filter((finding) => !shared.has(finding.id)),
    }));
  };
  return { ...source, chapters: (await Promise.all(source.procedures.map(chapterOf))).flat() };
};

/**
 * @param address where the source of the document is
 * @returns the name under which it was saved
 * @throws Error where the source cannot be read
 */
export const saveWord = async (address: string): Promise<string> => {
  const file = await fetchJson<WordSource | WholeWordSource>(address);
  const source = 'chapters' in file ? file : await whole(file, address);
  const bytes = await wordFile(source, wordWords[source.locale]);
  const name = wordName(source);
  download(name, new Blob([new Uint8Array(bytes)], { type }));
  return name;
};
