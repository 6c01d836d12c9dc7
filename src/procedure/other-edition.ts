/** What a document is called in another edition than the one at hand. */
import { handbookName, type Named } from './handbook-name.ts';

type Which = Omit<Named, 'number'>;

/**
 * The number a document bore or will bear in another edition: where it ends in its edition, in that one; HD/GLLC-ZB-003A/1 in edition A,
 * revision 0 is HD/GLLC-ZB-003A/0.
 */
export const numberAt = (now: Named, { edition, revision }: Which): string => {
  const name = handbookName(now);
  const ending = now.number.slice(name.length);
  return ending === '' ? now.number : `${name}${edition}${ending.includes(' ') ? ' / ' : '/'}${revision}`;
};

/** An edition as records say it, `A / 0`, in its parts; undefined where it says none. */
export const whichIn = (said: string): Which | undefined => {
  const [, edition, revision] = /^(.+?) ?\/ ?([^/]+)$/.exec(said) ?? [];
  return edition === undefined ? undefined : { edition: edition.trim(), revision: revision!.trim() };
};
