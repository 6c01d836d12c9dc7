/** The role a learner has chosen, as the training leaves it for every other page. */
import type { SafeStorage } from './storage.ts';

const key = 'train:role';

/** The id of the role chosen; undefined where none is. */
export const chosenRole = (storage: Pick<SafeStorage, 'read'>): string | undefined => storage.read(key) || undefined;

export const leaveRole = (storage: Pick<SafeStorage, 'write'>, role: string): void => void storage.write(key, role);
