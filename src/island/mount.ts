/** What an island is given when it is mounted: what its shell says, files of the site, a voice for those who listen, new ids. */
import type { Locale } from '../procedure/index.ts';
import { textFile } from './site.served.ts';

export interface Shell {
  readonly locale: Locale;
  /** The element the live island is drawn in: `data-<name>-view`. */
  readonly view: HTMLElement;
  /** The value of `data-<name>`, which the shell carries. */
  attribute(name: string): string;
}

/** What the shell of an island says. @param name by which its attributes go */
export const shellOf = (root: HTMLElement, name: string): Shell => {
  const attribute = (of: string): string => root.getAttribute(`data-${of}`)!;
  return { attribute, locale: attribute('locale') as Locale, view: root.querySelector<HTMLElement>(`[data-${name}-view]`)! };
};

/** A JSON file of the site. @throws where it cannot be fetched */
export const fetchJson = async <T>(url: string): Promise<T> => JSON.parse(await textFile(url));

/** JSON files, each fetched once; one that could not be fetched is asked for again next time. @param addressOf of the file of an id */
export const jsonFiles = <T>(addressOf: (id: string) => string): ((id: string) => Promise<T>) => {
  const fetched = new Map<string, Promise<T>>();
  return (id) => {
    if (!fetched.has(id)) fetched.set(id, fetchJson<T>(addressOf(id)));
    const file = fetched.get(id)!;
    file.catch(() => fetched.delete(id));
    return file;
  };
};

/** Milliseconds an announcement stays: long enough to be read out, not so long that a reader who comes by later takes it for news. */
const announcedFor = 20_000;

/** A live region of its own: what is said stays said when the view is drawn again. Returns what says something there. */
export const announcerIn = (root: HTMLElement): ((text: string) => void) => {
  const region = document.createElement('p');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  root.append(region);
  let clearing: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(clearing);
    region.textContent = text;
    clearing = setTimeout(() => {
      region.textContent = '';
    }, announcedFor);
  };
};

/** An id, or a seed, that has not been before: 64 bits by chance, in hexadecimal. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
