/**
 * `npm run word [-- 3.1 … handbook] [--lang zh|en] [--out folder] [--copy state] [--since folder]`: Word documents of procedures, and of
 * the handbook; with `--since`, redlines against an edition that was issued, or the content in another folder. Exit 0 where they were written, 2 where the command
 * itself is wrong.
 */
import { type CopyState, wordFile, wordName, wordRedline } from '../../exchange/word/index.ts';
import { book } from '../../handbook/book.ts';
import { type Content, readableContent } from '../../handbook/read.ts';
import { earlierSourceOf, issuedContent, wordSourceOf } from '../../handbook/word.ts';
import { wordWords } from '../../i18n/word/word.ts';
import { Problem } from '../../procedure/index.ts';
import { changesBetween } from './redline.ts';
import { commanded, type Wanted, wantedFrom, write } from './wanted.ts';

const usage =
  'npm run word -- [procedure … | handbook] [--lang zh|en] [--out folder] [--copy draft|controlled|superseded] [--since A-0|folder]';
const copies: readonly CopyState[] = ['draft', 'controlled', 'uncontrolled', 'superseded'];

/** Undefined where nothing else is asked for than what the history says: a draft, or a copy nobody controls. */
const copyOf = ({ options, words }: Wanted): CopyState | undefined => {
  const asked = options['copy'];
  if (asked === undefined) return undefined;
  const copy = copies.find((candidate) => candidate === asked);
  if (!copy) throw new Problem(words.noCopy(asked), words.copies);
  return copy;
};

/** The earlier edition to compare with, which has at least one of the procedures asked for. */
const earlierOf = ({ options, words, documents }: Wanted): Content | undefined => {
  const folder = options['since'];
  if (folder === undefined) return undefined;
  const earlier = issuedContent(folder) ?? readableContent(folder);
  const ids = earlier.procedures.map(({ id }) => id);
  if (!documents.some(({ procedures }) => procedures.some(({ id }) => ids.includes(id))))
    throw new Problem(words.noEdition(folder), words.nameEdition);
  return earlier;
};

const run = async (args: string[]): Promise<void> => {
  const wanted = wantedFrom(args, usage, 'dist/word', ['copy', 'since']);
  if (!wanted) return;
  const [state, earlier] = [copyOf(wanted), earlierOf(wanted)];
  for (const { procedures } of wanted.documents)
    for (const locale of wanted.languages) {
      const source = { ...(await wordSourceOf(procedures, locale)), ...(state && { state }) };
      const words = wordWords[locale];
      if (!earlier) {
        write(wanted.out, wordName(source), await wordFile(source, words));
        continue;
      }
      const ids = procedures.map(({ id }) => id);
      const before = { ...(await earlierSourceOf(earlier, ids, locale)), state: source.state };
      const redline = await wordRedline(before, source, words, changesBetween(earlier, book(), locale));
      write(wanted.out, wordName(source, before.handbook), redline);
    }
};

await commanded(usage, run);
