/** The name a learner types for results and certificates: kept in the browser beside the record, never in it. */
import { atom, type ReadableAtom } from 'nanostores';
import type { SafeStorage } from '../../island/index.ts';

const key = 'train:name';
/** More than a name takes. */
const longest = 60;

export interface LearnerName {
  readonly $name: ReadableAtom<string>;
  rename(name: string): void;
}

export const learnerNameIn = (storage: SafeStorage): LearnerName => {
  const $name = atom(storage.read(key)?.slice(0, longest) ?? '');
  return {
    $name,
    rename: (name) => {
      $name.set(name.slice(0, longest));
      storage.write(key, $name.get());
    },
  };
};
