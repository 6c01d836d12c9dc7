/** The pages of the built site as they lead to one another in a folder: by relative addresses, each to a file. */
import { posix } from 'node:path';
import { runtimePath, type Scripts } from './scripts.ts';

/** Where the site is built to stand, so that no address of ours can be taken for anything else. */
export const base = '/~handbook~/';

/** Links that tell about the site; they mean nothing without it. */
const aboutTheSite = /<link rel="(?:canonical|alternate|sitemap)"[^>]*>|<meta property="og:[^>]*>/g;
const started = new RegExp(`<script type="module" src="${base}([^"]+)"></script>`, 'g');
/** Addresses of pages, each by its folder. */
const ofPages = new RegExp(`((?:href|action)="${base}(?:[^"?#]*/)?)(?=["?#])`, 'g');

const links = new RegExp(`\\shref="${base}([^"?#]+)`, 'g');

/** The files a page links to. */
export const linkedBy = (html: string): string[] => [...html.matchAll(links)].map(([, path]) => path!);

/** The scripts a page starts. */
export const startedBy = (html: string): string[] => [...html.matchAll(started)].map(([, path]) => path!);

/** A file in this folder is as much its own as the page is: some browsers hold that against `'self'`. */
const policyOf = (html: string): string =>
  html.replace(/(http-equiv="Content-Security-Policy" content=")([^"]*)"/, (_, before: string, policy: string) => {
    const [own, worker] = [/'self'|&#39;self&#39;/g, /worker-src [^;"]*/];
    return `${before}${policy.replace(own, '$& file:').replace(worker, 'worker-src blob:')}"`;
  });

/** @param path of the page in the site: `en/procedures/3.1/index.html` */
export const pageInFolder = (html: string, path: string, scripts: Scripts): string => {
  const root = posix.relative(posix.dirname(path), '.') || '.';
  const asked = new Set<string>();
  const script = (file: string, attribute = '') => `<script defer src="${base}${file}"${attribute}></script>`;
  const start = (_: string, entry: string): string => {
    const first = asked.size === 0 ? [runtimePath] : [];
    const brought = [...first, ...scripts.before(entry)].filter((it) => !asked.has(it));
    for (const it of brought) asked.add(it);
    return brought.map((it) => script(it, it === entry ? ' data-module' : '')).join('');
  };
  return policyOf(html)
    .replace(aboutTheSite, '')
    .replace(started, start)
    .replace(ofPages, '$1index.html')
    .replaceAll(base, `${root}/`);
};
