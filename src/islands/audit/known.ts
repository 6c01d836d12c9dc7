/** What a revision did to the items of an audit: what the difference between the editions says, where the site holds it. */
import { askedBy, type Item, type ItemChanges } from '../../audit/index.ts';
import { type Published, pairSentences } from '../../changes/index.ts';
import { grouped } from '../../procedure/index.ts';

type Known = Pick<ItemChanges, 'became' | 'changed'>;

/** Of some procedures, as the difference from an audit's edition says; a procedure it does not name is as it was. */
export const knownFrom = ({ procedures }: Published, ids: readonly string[]): Known => {
  const audits = procedures.filter(({ procedure }) => ids.includes(procedure)).map(({ audit }) => audit);
  return {
    became: Object.assign({}, ...audits.map(({ became }) => became)),
    changed: audits.flatMap(({ changed }) => changed),
  };
};

const placeOf = ({ procedure, step }: Item): string => `${procedure}/${step.id}`;

/**
 * Where the edition is not known, by the items themselves: one goes on under its id and asks otherwise where it reads otherwise; sentences
 * of a step are paired as a difference would pair them, and count as changed.
 */
export const knownByWords = (before: readonly Item[], now: readonly Item[]): Known => {
  const [old, young] = [new Map(before.map((item) => [item.id, item])), new Set(now.map(({ id }) => id))];
  const isSentence = ({ kind }: Item): boolean => kind === 'requirement';
  const gone = grouped(
    before.filter((item) => isSentence(item) && !young.has(item.id)),
    placeOf,
  );
  const added = grouped(
    now.filter((item) => isSentence(item) && !old.has(item.id)),
    placeOf,
  );
  const sentences = (items: readonly Item[]) => items.map(({ id, text }) => ({ id, ...text! }));
  const pairs = [...gone].flatMap(([place, items]) => pairSentences(sentences(items), sentences(added.get(place) ?? [])).pairs);
  const otherwise = now.filter((item) => old.has(item.id) && askedBy(old.get(item.id)!) !== askedBy(item));
  return {
    became: Object.fromEntries(pairs.map(([was, is]) => [was.id, is.id])),
    changed: [...otherwise.map(({ id }) => id), ...pairs.map(([, { id }]) => id)],
  };
};
