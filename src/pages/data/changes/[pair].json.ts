/** The difference between two editions, for other programs. */
import type { APIRoute } from 'astro';
import { affectedBy } from '../../../changes/index.ts';
import { bodyOf, differenceBetween, type Pair, pairFolder, pairs } from '../../../handbook/index.ts';

export const getStaticPaths = () => pairs().map((pair) => ({ params: { pair: pairFolder(pair) }, props: { pair } }));

export const GET: APIRoute = ({ props }) => {
  const { pair } = props as { pair: Pair };
  const { added, removed, changed, class: reach, touched } = differenceBetween(pair);
  const order = bodyOf(pair.to).roles.map(({ id }) => id);
  const body = {
    ...{ from: pair.from.name, to: pair.to.name, class: reach, touched },
    added: added.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    procedures: changed.map(({ before, after, difference }) => ({
      procedure: after.id,
      ...difference,
      added: difference.added.map(({ id }) => id),
      removed: difference.removed.map(({ id }) => id),
      affected: affectedBy(before, after, difference, order),
    })),
  };
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
