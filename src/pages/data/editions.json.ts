/** Every edition: from when it is in force, its fingerprints, its pages. By it a print is known again, and a day has its edition. */
import type { APIRoute } from 'astro';
import { bodyOf, book, control, pastEditions } from '../../handbook/index.ts';
import { printOfAll, stateOn } from '../../procedure/index.ts';

export const GET: APIRoute = () => {
  const { editions, current } = control();
  const past = pastEditions();
  const known = editions.map((edition) => {
    const { entry, name, folder, until, by } = edition;
    const prints = edition === current || book().past.has(folder) ? bodyOf(edition).prints : entry.fingerprints;
    return {
      ...{ name, folder, state: stateOn(edition), effective: entry.effective, until, by, draft: entry.state === 'draft' },
      ...{ prints, print: printOfAll(prints) },
      ...(past.includes(edition) && { path: `past/${folder}/` }),
    };
  });
  return new Response(JSON.stringify(known), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
