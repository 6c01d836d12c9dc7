/**
 * Where a link leads on a page: to its row, though the link was changed on its way; else the page says that its end cannot be read.
 * What a desk on the page reads for itself (a walk, an audit, figures, a case) is left to it.
 */
import { showAstray } from '../../island/astray.ts';
import { carries, readHash } from '../../island/hash.ts';

/** The names a hash can have, and the desks that read them. */
const desks = {
  walk: '[data-walk]',
  train: '[data-train], [data-sco]',
  audit: '[data-audit]',
  figures: '[data-rehearse]',
  replay: '[data-rehearse], [data-records]',
};

const isForDesk = (hash: string): boolean =>
  Object.entries(desks).some(([name, desk]) => carries(hash, name) && document.querySelector(desk) !== null);

const find = (): void => {
  const { hash } = location;
  if (isForDesk(hash)) return;
  const id = hash.length < 2 ? '' : readHash(hash, (text) => document.getElementById(text)?.id || undefined);
  showAstray(id === undefined);
  if (id && document.querySelector(':target')?.id !== id) location.replace(`#${id}`);
};

/** A sign of the hash, or what stood behind a link, has become part of the path: no such page, but the one before it is there. */
const mended = (path: string): string => {
  const [page, ...rest] = path.split(/%(?:25)*23|%EF%BC%83/i);
  if (rest.length > 0) return `${page}#${rest.join('#')}`;
  return /^[\w./-]*/.exec(path)![0];
};

if (document.querySelector('[data-not-found]') && mended(location.pathname) !== location.pathname)
  location.replace(mended(location.pathname));
else find();
addEventListener('hashchange', find);
