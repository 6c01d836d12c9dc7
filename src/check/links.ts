/** Links and pictures of a page: whether there is something at the other end. */
import { folderOf } from '../i18n/index.ts';
import { type Locale, nearest } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import { readPage } from './mdx.ts';
import type { Outline } from './outline.ts';

/** The pages of the site below a language; `[id]` stands for a procedure, but below roles and `train/roles` for a role. */
export const pagePatterns = [
  '',
  'about/',
  'audit/',
  'audit/[id]/',
  'audit/records/',
  'audit/records/[id]/',
  'changes/',
  'changes/[pair]/',
  'findings/',
  'gates/',
  'history/',
  'import/',
  'past/[edition]/',
  'past/[edition]/[id]/',
  'procedures/[id]/',
  'records/',
  'rehearse/',
  'rehearse/[id]/',
  'roles/',
  'roles/[role]/',
  'sco/[id]/',
  'search/',
  'train/',
  'train/[id]/',
  'train/results/',
  'train/roles/[role]/',
] as const;

/** What links can lead to. */
export interface Site {
  /** Those of the handbook. */
  readonly languages: readonly Locale[];
  readonly outlines: readonly Outline[];
  readonly roles: readonly string[];
  readonly records: readonly string[];
  /** Undefined where the handbook has no register of findings. */
  readonly findings: readonly string[] | undefined;
  /** Text of the pages and other files below the content folder, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
  /** Files served as they are. */
  readonly served: readonly string[];
}

/** Pages of issued editions: which there are depends on the day, so no page of a procedure leads to one; they lead to the history. */
const isOfEditions = (pattern: string): boolean => /\[(edition|pair)\]/.test(pattern);

/** Every page of the site that a link may lead to, as a path below its root. */
const pagesOf = ({
  outlines,
  roles,
  findings,
  languages,
}: Pick<Site, 'outlines' | 'roles' | 'findings' | 'languages'>): string[] =>
  pagePatterns
    .filter((pattern) => (findings || pattern !== 'findings/') && !isOfEditions(pattern))
    .flatMap((pattern) => {
      const named = pattern.includes('[role]')
        ? roles.map((role) => pattern.replace('[role]', role))
        : pattern.includes('[id]')
          ? outlines.map(({ id }) => pattern.replace('[id]', id))
          : [pattern];
      return named.flatMap((path) => languages.map((locale) => `${folderOf(locale, languages)}${path}`));
    });

/** As headings get their ids: small letters, signs left out, hyphens for spaces. */
const slug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** The places on a page that a link can lead to; undefined where any may be. */
const anchorsOf = (site: Site, path: string, locale: Locale): readonly string[] | undefined => {
  const [, id] = /^procedures\/([^/]+)\/$/.exec(path) ?? [];
  const outline = site.outlines.find((candidate) => candidate.id === id);
  if (outline) {
    const page = readPage(site.texts.get(`procedures/${outline.folder}/${locale}.mdx`) ?? '');
    const rows = outline.steps
      .filter(({ kind }) => /task|gate|choice/.test(kind))
      .map(({ id: step, no }) => `${id}-${no ?? step}`);
    return ['main', 'drawing', 'walk', ...rows, ...page.headings.map(slug)];
  }
  return path === 'records/'
    ? [...site.records, 'main']
    : path === 'findings/'
      ? [...(site.findings ?? []), 'main']
      : undefined;
};

const isElsewhere = (url: string): boolean => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url);

const isOpen = (url: string): boolean => /^((https?:)?\/\/[^/\s]|(mailto|tel):.)/i.test(url);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

interface Fault {
  readonly code: 'dead-link' | 'dead-anchor' | 'missing-picture' | 'missing-part';
  readonly near: string;
}

/** What is wrong with a link on a procedure's page, if anything. */
const linkFault = (site: Site, outline: Outline, locale: Locale, url: string): Fault | undefined => {
  // A path of one machine, and what is no address at all.
  if (url === '' || (isElsewhere(url) && !isOpen(url))) return { code: 'dead-link', near: '' };
  if (isElsewhere(url)) return undefined;
  const own = `${folderOf(locale, site.languages)}procedures/${outline.id}/`;
  const { pathname, hash } = new URL(url, `file:///${own}`);
  const path = decoded(pathname.slice(1));
  if (site.served.includes(path)) return undefined;
  const pages = pagesOf(site);
  if (!pages.includes(path)) {
    const slashed = `${path}/`;
    const last = path.replace(/\/$/, '').split('/').at(-1)!;
    const clause = site.outlines.map(({ id }) => id).find((id) => last === id || last.startsWith(`${id}-`));
    const meant = pages.includes(slashed)
      ? slashed
      : clause !== undefined
        ? `${folderOf(locale, site.languages)}procedures/${clause}/`
        : undefined;
    const near = meant?.startsWith(own.replace(/[^/]+\/$/, '')) ? `../${meant.split('/').at(-2)}/` : meant && `/${meant}`;
    return { code: 'dead-link', near: near ? near + hash : '' };
  }
  const anchor = decoded(hash.slice(1));
  const [root, ...others] = site.languages;
  const there = others.find((other) => path.startsWith(`${other}/`));
  const anchors = anchorsOf(site, there ? path.slice(there.length + 1) : path, there ?? root!);
  if (anchor === '' || !anchors || anchors.includes(anchor) || anchors.includes(anchor.replace(/-\d+$/, ''))) return undefined;
  // A step is linked by the number of its row, and often meant by its id.
  const step = site.outlines.flatMap((entry) =>
    entry.steps.map((outlineStep) => ({ ...outlineStep, row: `${entry.id}-${outlineStep.no ?? outlineStep.id}` })),
  );
  const meant =
    step.find(({ id, row }) => id === anchor.split('/').at(-1) && anchors.includes(row))?.row ?? nearest(anchor, anchors);
  return { code: 'dead-anchor', near: meant ? `${url.split('#')[0]}#${meant}` : '' };
};

const isPicture = (path: string): boolean => /\.(png|jpe?g|webp|avif|gif|svg)$/i.test(path);

const pictureFault = ({ paths, served }: Site, outline: Outline, url: string): Fault | undefined => {
  if (isElsewhere(url)) return undefined;
  const path = decoded(url.split(/[?#]/)[0]!);
  if (path.startsWith('/')) return served.includes(path.slice(1)) ? undefined : { code: 'missing-picture', near: '' };
  const full = new URL(path, `file:///procedures/${outline.folder}/`).pathname.slice(1);
  const there = paths.filter(isPicture);
  if (there.includes(decoded(full))) return undefined;
  const near = nearest(decoded(full), there);
  return { code: 'missing-picture', near: near?.split('/').at(-1) ?? '' };
};

/** A part of the procedure's own that is not there. */
const partFault = ({ paths }: Site, { folder }: Outline, path: string): Fault | undefined => {
  const there = paths
    .filter((candidate) => candidate.startsWith(`procedures/${folder}/`))
    .map((entry) => `./${entry.split('/').slice(2).join('/')}`);
  return there.includes(path) ? undefined : { code: 'missing-part', near: nearest(path, there) ?? '' };
};

/** Every link and picture of every page that leads nowhere. */
export const linkIssues = (site: Site): Issue[] =>
  site.outlines.flatMap((outline) =>
    site.languages.flatMap((locale) => {
      const file = `procedures/${outline.folder}/${locale}.mdx`;
      const page = readPage(site.texts.get(file) ?? '');
      const tell = (
        fault: Fault | undefined,
        { text, line, column }: { text: string; line: number; column: number },
      ): Issue[] => (fault ? [{ ...error(fault.code, file, line, { url: text, near: fault.near }, outline.id), column }] : []);
      return [
        ...page.links.flatMap((link) => tell(linkFault(site, outline, locale, link.text), link)),
        ...page.ownParts.flatMap((ownPart) => tell(partFault(site, outline, ownPart.path), { ...ownPart, text: ownPart.path })),
        ...page.pictures.flatMap((picture) => tell(pictureFault(site, outline, picture.text), picture)),
      ];
    }),
  );
