/**
 * The door to the site's own files and pages, as a server gives them. A copy that is opened from a folder, without a server, has
 * `site.folder.ts` in its place (`npm run offline`): nothing else on a page fetches, begins a worker, or puts a page's address together.
 */

/** @throws Error where the file cannot be fetched */
export const textFile = async (url: string): Promise<string> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.text();
};

/** @param url of its script */
export const workerAt = (url: string): Worker | Promise<Worker> => new Worker(url, { type: 'module' });

/** The address of a page, by that of its folder, as a link leads to it. */
export const pageAt = (folder: string): string => folder;
