/** The pages of the built site as they lead to one another in a folder: by relative addresses, each to a file. */
import { posix } from 'node:path';
import { site } from '../../i18n/index.ts';
import { offline } from '../../i18n/site/offline.ts';
import { locales } from '../../procedure/index.ts';
import { runtimePath } from './scripts.ts';

/** Where the site is built to stand, so that no address of ours can be taken for anything else. */
export const base = '/~handbook~/';

/** Links that tell about the site; they mean nothing without it. */
const aboutTheSite = /<link rel="(?:canonical|alternate|sitemap)"[^>]*>|<meta property="og:[^>]*>/g;
const started = new RegExp(`<script type="module" src="${base}([^"]+)"></script>`, 'g');
/** Addresses of pages, each by its folder. */
const ofPages = new RegExp(`((?:href|action)="${base}(?:[^"?#]*/)?)(?=["?#])`, 'g');

const links = new RegExp(`(\\shref="${base})([^"?#]+)"`, 'g');

/** The scripts a page starts. */
export const startedBy = (html: string): string[] => [...html.matchAll(started)].map(([, path]) => path!);

/** A file in this folder is as much its own as the page is: some browsers hold that against `'self'`. */
const policyOf = (html: string): string =>
  html.replace(/(http-equiv="Content-Security-Policy" content=")([^"]*)"/, (_, before: string, policy: string) => {
    const [own, worker] = [/'self'|&#39;self&#39;/g, /worker-src [^;"]*/];
    return `${before}${policy.replace(own, '$& file:').replace(worker, 'worker-src blob:')}"`;
  });

/** Something of the reader's is kept on such a page. */
const keeps = /<[a-z][^>]*\sdata-(?:walk|train|audit|records|rehearse|calculator)[\s=>]/;

/** Where a browser keeps it for each page alone, the page says so: `folder-runtime.ts` shows it. */
const withNote = (html: string): string => {
  const locale = locales.find((language) => html.includes(`<html lang="${site[language].lang}"`));
  if (!locale || !keeps.test(html)) return html;
  return html.replace(/<main\b[^>]*>/, `$&<p class="note no-print" data-kept-apart hidden>${offline[locale].keptApart}</p>`);
};

/** @param path of the page in the site: `en/procedures/3.1/index.html` @param isText whether a file lies in the folder as its text */
export const pageInFolder = (html: string, path: string, isText: (file: string) => boolean): string => {
  const root = posix.relative(posix.dirname(path), '.') || '.';
  const runtime = `<script defer src="${base}${runtimePath}"></script>`;
  const saved = (whole: string, before: string, file: string) =>
    isText(file) ? `${before}${file}.js" data-file-text="${file}"` : whole;
  return withNote(policyOf(html))
    .replace(aboutTheSite, '')
    .replace(started, `<script defer src="${base}$1" data-module></script>`)
    .replace('</title>', `$&${runtime}`)
    .replace(links, saved)
    .replace(ofPages, '$1index.html')
    .replaceAll(base, `${root}/`);
};
