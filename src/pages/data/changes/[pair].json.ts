/** The difference between two editions, for other programs. */
import type { APIRoute } from 'astro';
import { affectedBy } from '../../../changes/index.ts';
import { bodyOf, differenceBetween, kept, type Pair, pairFolder, pairs } from '../../../handbook/index.ts';

export const getStaticPaths = () => pairs().map((pair) => ({ params: { pair: pairFolder(pair) }, props: { pair } }));

const told = (pair: Pair): string => {
  const { added, removed, changed, class: reach, touched } = differenceBetween(pair);
  const order = bodyOf(pair.to).roles.map(({ id }) => id);
  return JSON.stringify({
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
  });
};

export const GET: APIRoute = ({ props }) => {
  const { pair } = props as { pair: Pair };
  const [from, to] = [bodyOf(pair.from), bodyOf(pair.to)];
  const text = kept(['json', pair.from.name, pair.to.name, from.prints, to.prints], () => told(pair));
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
