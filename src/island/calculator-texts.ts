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
    const parsed = parsedJson(written);
    if (!isFields(parsed) || !stored.isCount(parsed['version'])) return 'broken';
    if ((parsed['version'] as number) > version) return 'newer';
    const mends: Mend[] = [];
    if (parsed['version'] !== version || !isFields(parsed['texts'])) return 'broken';
    return { document: texts(parsed['texts'], [], mends)!, mends };
  },
  write: (document) => JSON.stringify({ version, texts: document }),
};
