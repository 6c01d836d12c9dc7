import { describe, expect, it } from 'vitest';
import { type Backup, makeBackup, readBackup, takeBackup } from '../../../src/islands/walk/backup.ts';
import { shelfOn } from '../../../src/islands/walk/shelf.ts';
import { open, storage, toDiscussion } from './browser.ts';

const fileOf = (local: ReturnType<typeof storage>) => readBackup(makeBackup(shelfOn(() => local))) as Backup;

describe('all local data as one file', () => {
  it('comes back in another browser as it was', () => {
    const [here, there] = [storage(), storage()];
    open({ local: here }).doing(...toDiscussion);
    here.setItem('somebody-else', 'not ours');
    expect(
      takeBackup(
        shelfOn(() => there),
        fileOf(here),
        1,
      ),
    ).toEqual({ added: 2, changed: 0, same: 0, failed: 0 });
    expect(open({ local: there }).at()).toBe('discussion');
    expect(there.items.has('somebody-else')).toBe(false);
    expect(
      takeBackup(
        shelfOn(() => there),
        fileOf(here),
        2,
      ),
    ).toEqual({ added: 0, changed: 0, same: 2, failed: 0 });
  });

  it('unites coverage, and keeps aside what it replaces', () => {
    const [here, there] = [storage(), storage()];
    here.setItem('handbook:coverage:3.1', '{"version":1,"moves":["a:done"],"pairs":[]}');
    there.setItem('handbook:coverage:3.1', '{"version":1,"moves":["b:done"],"pairs":[]}');
    here.setItem('handbook:walk:3.1:x', 'mine');
    there.setItem('handbook:walk:3.1:x', 'yours');
    expect(
      takeBackup(
        shelfOn(() => there),
        fileOf(here),
        5,
      ),
    ).toEqual({ added: 0, changed: 2, same: 0, failed: 0 });
    expect(there.items.get('handbook:coverage:3.1')).toBe('{"version":1,"moves":["a:done","b:done"],"pairs":[]}');
    expect(there.items.get('handbook:walk:3.1:x')).toBe('mine');
    expect(there.items.get('handbook:aside:5:walk:3.1:x')).toBe('yours');
  });

  it('that does not fit leaves what is there', () => {
    const [here, there] = [storage(), storage(30)];
    here.setItem('handbook:walk:3.1:x', 'a longer text');
    there.setItem('handbook:walk:3.1:x', 'short');
    expect(
      takeBackup(
        shelfOn(() => there),
        fileOf(here),
        5,
      ),
    ).toMatchObject({ failed: 1 });
    expect([...there.items.values()]).toEqual(['short']);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"a":1}',
    '{"format":"sales-handbook-data","version":1,"entries":{"evil":"x"}}',
    '{"format":"sales-handbook-data","version":1,"entries":{"handbook:x":1}}',
  ])('is refused where it is not ours: %s', (text) => {
    expect(readBackup(text)).toBe('not-ours');
  });

  it('of a later site is told apart', () => {
    expect(readBackup('{"format":"sales-handbook-data","version":2,"entries":{}}')).toBe('newer');
  });
});
