/** The difference between two editions, with all it touches: for other programs, and for what a browser keeps of an earlier edition. */
import type { APIRoute } from 'astro';
import type { Published } from '../../../changes/index.ts';
import {
  bodyOf,
  differenceBetween,
  kept,
  keyOfDifference,
  keyOfPair,
  type Pair,
  pairFolder,
  pairs,
  publishedArrival,
  publishedOf,
  teachingAt,
  touchedByWhole,
  touchedIn,
} from '../../../handbook/index.ts';

export const getStaticPaths = () =>
  pairs().map((pair) => ({ params: { pair: pairFolder(pair) }, props: { pair }, cacheKey: keyOfPair(pair) }));

const told = (pair: Pair): string => {
  const { added, removed, changed, class: reach, touched } = differenceBetween(pair);
  const registers = { before: bodyOf(pair.from), after: bodyOf(pair.to) };
  const arrival = (procedure: (typeof added)[number]) =>
    publishedArrival(procedure, registers, touchedByWhole(procedure, 'added', registers.after, teachingAt(pair, procedure.id)));
  const body: Published = {
    ...{ from: pair.from.name, to: pair.to.name, class: reach, touched },
    added: added.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    procedures: changed.map((entry) => publishedOf(entry, registers, touchedIn(pair, entry))),
    arrived: added.map(arrival),
  };
  return JSON.stringify(body);
};

export const GET: APIRoute = ({ props }) => {
  const { pair } = props as { pair: Pair };
  const text = kept(['published', keyOfDifference(pair)], () => told(pair));
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
