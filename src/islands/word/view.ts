/** A Word document made in the page and handed to the reader. */
import { type WordSource, wordFile, wordName } from '../../exchange/word/index.ts';
import { wordWords } from '../../i18n/word/word.ts';
import { download } from '../../island/download.ts';
import { fetchJson } from '../../island/mount.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * @param address where the source of the document is
 * @returns the name under which it was saved
 * @throws Error where the source cannot be read
 */
export const saveWord = async (address: string): Promise<string> => {
  const source = await fetchJson<WordSource>(address);
  const bytes = await wordFile(source, wordWords[source.locale]);
  const name = wordName(source);
  download(name, new Blob([new Uint8Array(bytes)], { type }));
  return name;
};
