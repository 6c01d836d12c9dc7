/** The learner's record in this browser: read once, and written so that nothing another tab wrote meanwhile is lost. */
import { atom, type ReadableAtom } from 'nanostores';
import { documentsIn, type Opened, type SafeStorage } from '../../../island/index.ts';
import { merged, noProgress, type Progress, progressKey, progressKind } from '../../../train/index.ts';

/** What is wrong with keeping: no storage, no room, a record that cannot be read or not all of it (set aside), or one of a later site (left alone). */
type Trouble = 'storage-off' | 'storage-full' | 'broken' | 'partly' | 'newer';

export interface KeptProgress {
  readonly $progress: ReadableAtom<Progress>;
  readonly $trouble: ReadableAtom<Trouble | undefined>;
  /** The text of a record that could not be read, or not all of it. */
  readonly unread: string | undefined;
  /** Change the record and keep it. What other tabs have written meanwhile comes first: a change replaces that too. */
  become(change: (here: Progress) => Progress): void;
  /** Take over what another tab has written, without writing. */
  takeOver(): void;
}

/** What is wrong as the page opens. */
const troubleAtFirst = ({ trouble }: Opened<Progress>, { works }: SafeStorage): Trouble | undefined => {
  if (trouble?.kind === 'mended') return 'partly';
  if (trouble?.kind === 'broken' || trouble?.kind === 'newer') return trouble.kind;
  return works ? undefined : 'storage-off';
};

/** @param clock in milliseconds */
export const keptIn = (storage: SafeStorage, clock: () => number): KeptProgress => {
  const documents = documentsIn(progressKind, storage, clock);
  const found = storage.read(progressKey);
  const opened = documents.open(progressKey);
  const $progress = atom<Progress>(opened.document ?? noProgress);
  const $trouble = atom<Trouble | undefined>(troubleAtFirst(opened, storage));
  /** The record with what stands in storage now. */
  const together = (): Progress => {
    const there = progressKind.read(storage.read(progressKey) ?? '');
    return typeof there === 'string' ? $progress.get() : merged($progress.get(), there.document);
  };
  return {
    $progress,
    $trouble,
    unread: opened.trouble?.kind === 'broken' || opened.trouble?.kind === 'mended' ? found : undefined,
    become: (change) => {
      const { document, trouble: wrong } = documents.keep(progressKey, change(together()));
      $progress.set(document);
      if (wrong?.kind === 'storage-full' || wrong?.kind === 'refused') $trouble.set('storage-full');
      else if ($trouble.get() === 'storage-full') $trouble.set(undefined);
    },
    takeOver: () => $progress.set(together()),
  };
};
