/** What a calculator keeps: what stands in every field, as typed; choices stand among the texts. */
import { type DocumentKind, isFields, type Mend, parsedJson, stored } from '../procedure/index.ts';

const version = 1;
/** No field takes more. */
const longest = 60;

export const calculatorKey = (name: string): string => `calculator:${name}`;

const texts = stored.record(stored.text(longest));

export const calculatorKind: Omit<DocumentKind<Readonly<Record<string, string>>>, 'join'> = {
  name: 'calculator',
  owns: (key) => key.startsWith(calculatorKey('')),
  read: (written) => {
    const it = parsedJson(written);
    if (!isFields(it) || !stored.isCount(it['version'])) return 'broken';
    if ((it['version'] as number) > version) return 'newer';
    const mends: Mend[] = [];
    if (it['version'] !== version || !isFields(it['texts'])) return 'broken';
    return { document: texts(it['texts'], [], mends)!, mends };
  },
  write: (document) => JSON.stringify({ version, texts: document }),
};
