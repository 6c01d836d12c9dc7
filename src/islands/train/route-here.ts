/** The route in the address of the page, followed as it changes; a link that cannot be read is told of, and what is open stays. */
import { atom, type ReadableAtom } from 'nanostores';
import { showAstray } from '../../island/astray.ts';
import { carries, readHash } from '../../island/hash.ts';
import { type Route, routeOf, type Stage } from './route.ts';

/** @param stage what is open where the address names nothing @param stages the stages this page has */
export const routeHere = (stage: Stage, stages: readonly Stage[]): ReadableAtom<Route> => {
  const read = (): Route | undefined => {
    const { hash } = location;
    if (!carries(hash, 'train')) return undefined;
    const route = readHash(hash, (text) => routeOf(text, stages));
    showAstray(route === undefined);
    return route;
  };
  const $route = atom<Route>(read() ?? { stage });
  addEventListener('hashchange', () => {
    const route = read();
    if (route) $route.set(route);
  });
  return $route;
};
