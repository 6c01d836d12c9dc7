/** What has changed since the editions that walks are of; fetched where one is of another than today's. */
import { differencePath, newsIn, sinceOn } from '../../island/since.ts';
import { pageAt } from '../../island/site.served.ts';
import type { SinceWalk } from '../../walk/index.ts';
import type { WalkData } from './words.ts';

/** An edition by the name of its folder: the last hyphen stands between edition and revision. */
const issueOf = (folder: string) => {
  const at = folder.lastIndexOf('-');
  return { edition: folder.slice(0, at), revision: folder.slice(at + 1) };
};

/** @param prints of earlier editions @param files where the data of the site lie @param pages where the pages of the language begin */
export const sinceFor = async (
  { document, earlier = {}, past = [], procedure: { id } }: WalkData,
  prints: readonly string[],
  files: string,
  pages: string,
): Promise<ReadonlyMap<string, SinceWalk>> => {
  const ask = sinceOn(files, document, past);
  const known = prints.map(async (print): Promise<readonly (readonly [string, SinceWalk])[]> => {
    const folder = earlier[print];
    const published = folder === undefined ? undefined : await ask(issueOf(folder));
    if (!published) return [];
    const walks = published.procedures.find(({ procedure }) => procedure === id)?.walks;
    const page = pageAt(`${pages}${differencePath(issueOf(folder!), document, past, id)}`);
    const news = newsIn(published, id).everybody?.news ?? [];
    return [[print, { from: published.from, page, news, otherwise: walks?.otherwise ?? false, renamed: walks?.renamed ?? {} }]];
  });
  return new Map((await Promise.all(known)).flat());
};
