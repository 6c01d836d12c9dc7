/** Keys of the checklist: digits grade, arrows or j and k move, n writes, o seeks the next open item, u takes back. Never while typing, where Esc leaves. */
import { type Grade, grades } from '../../audit/index.ts';

export type Deed =
  | { readonly do: 'grade'; readonly grade: Grade }
  | { readonly do: 'next' | 'previous' | 'open' | 'note' | 'undo' | 'redo' | 'leave' };

const plain: Readonly<Record<string, Deed['do']>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  n: 'note',
  o: 'open',
  u: 'undo',
  r: 'redo',
};

const typing = 'input, select, textarea, [contenteditable]';

const withControl = ({ key, shiftKey }: KeyboardEvent): Deed | undefined => {
  if (key.toLowerCase() === 'z') return { do: shiftKey ? 'redo' : 'undo' };
  return key.toLowerCase() === 'y' ? { do: 'redo' } : undefined;
};

/** What a key asks for; undefined where it is not ours. */
export const deedOf = (event: KeyboardEvent): Deed | undefined => {
  const target = event.target as Element;
  if (target.closest(typing)) return event.key === 'Escape' ? { do: 'leave' } : undefined;
  if (event.altKey || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey) return withControl(event);
  const grade = /^[1-6]$/.test(event.key) ? grades[Number(event.key) - 1] : undefined;
  if (grade) return { do: 'grade', grade };
  const deed = plain[event.key];
  return deed === undefined || deed === 'grade' ? undefined : { do: deed };
};
