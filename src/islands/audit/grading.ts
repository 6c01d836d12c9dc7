/** The state of the checklist as it is worked through: which item is in hand, what is unfolded, where the focus goes. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Audit, Change, Grade } from '../../audit/index.ts';
import { listenForKeys } from '../../island/keys.ts';
import { useAudit } from './context.ts';
import { actOf, type Verbs } from './key-acts.ts';
import { type Place, usePlace } from './place.ts';

/** After these nothing is left to say of an item: the next one comes. */
const goesOn: readonly Grade[] = ['conforms', 'not-applicable'];
const unfolds: readonly Grade[] = ['observation', 'minor', 'major'];

const useUnfolded = () => {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const unfold = (id: string, open: boolean) =>
    setUnfolded((before) => new Set(open ? [...before, id] : [...before].filter((other) => other !== id)));
  return { unfolded, unfold };
};

const useVerbs = ({ go, beside }: Place, unfold: (id: string, open: boolean) => void): Verbs => {
  const { store, words, announce } = useAudit();
  const { t, a } = words;
  const grade = (id: string, given: Grade) => {
    const next = beside(id, 1);
    store.answer(id, { grade: given });
    announce(t.graded(a.grades[given]));
    if (unfolds.includes(given)) unfold(id, true);
    go(goesOn.includes(given) ? next : id);
  };
  const regrade = (id: string, given: Grade) => {
    store.regrade(id, { grade: given });
    announce(t.graded(a.grades[given]));
  };
  const step = (change: Change | undefined, said: string) => {
    announce(change ? said : t.nothingToUndo);
    if (change && change.collection === 'answers') go(change.key);
  };
  const undo = () => step(store.undo(), t.undone);
  const redo = () => step(store.redo(), t.redone);
  const note = (id: string) => {
    unfold(id, true);
    go(id, '[data-field="note"]');
  };
  return { grade, regrade, undo, redo, note };
};

export const useGrading = (audit: Audit) => {
  const root = useRef<HTMLDivElement>(null);
  const place = usePlace(audit, root);
  const { unfolded, unfold } = useUnfolded();
  const verbs = useVerbs(place, unfold);
  const acts = useRef((_: KeyboardEvent): (() => void) | undefined => undefined);
  acts.current = (event) => actOf(event, root.current, place, verbs);
  useLayoutEffect(() => listenForKeys(document, (event) => acts.current(event)), []);
  return { root, place, verbs, unfolded, unfold };
};
