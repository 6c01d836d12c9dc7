import { describe, expect, it } from 'vitest';
import type { News } from '../../src/procedure/index.ts';
import { betterOf, readingKey, readStanding } from '../../src/train/index.ts';

const news: News = {
  class: 'duties',
  news: [{ zh: '增加要求：“批示注明日期。”', en: 'new requirement: “The decision is dated.”' }],
  again: ['approval'],
  cases: ['a'],
  questions: 3,
  roleQuestions: 2,
};
const reworded: News = { ...news, class: 'wording', again: [], cases: [], questions: 0, roleQuestions: 0 };

/** A/1 is of today; of A/0 it is known what has changed: much for the general manager, words for finance. */
const today = {
  edition: 'A / 1',
  fingerprint: 'f',
  since: { 'A / 0': { everybody: news, roles: { 'general-manager': news, 'finance-manager': reworded } } },
};
const a0 = { edition: 'A / 0', fingerprint: 'f' };
const parts = (role?: string) => ({ locale: 'zh' as const, ...(role && { role }), steps: {} });

describe('Read and understood', () => {
  it('is asked of who never confirmed', () => {
    expect(readStanding(undefined, today, undefined)).toEqual({ kind: 'never' });
  });

  it('after a revision asks only those whose part changed by more than words, and tells what changed', () => {
    expect(readStanding(a0, today, 'general-manager')).toEqual({ kind: 'changed', since: 'A / 0', news });
    expect(readStanding(a0, today, 'finance-manager')).toEqual({ kind: 'valid' });
    expect(readStanding(a0, today, 'division-manager')).toEqual({ kind: 'valid' });
  });

  it('of the whole asks for what is new for the role a person has, and for all of it without a role', () => {
    expect(readStanding(a0, today, undefined, 'division-manager')).toEqual({ kind: 'valid' });
    expect(readStanding(a0, today, undefined, 'general-manager').kind).toBe('changed');
    expect(readStanding(a0, today, undefined).kind).toBe('changed');
  });

  it('of a procedure that is as it was asks nobody', () => {
    expect(readStanding(a0, { ...today, since: { 'A / 0': { roles: {} } } }, undefined)).toEqual({ kind: 'valid' });
  });

  it('within an edition asks nobody again, whatever mistake is mended', () => {
    expect(readStanding({ edition: 'A / 1', fingerprint: 'g' }, today, undefined)).toEqual({ kind: 'valid' });
  });

  it('under an edition that is not known here stands while the structure is the same, and says which it is', () => {
    const far = { edition: 'Z / 3', fingerprint: 'f' };
    expect(readStanding(far, today, undefined)).toEqual({ kind: 'valid', assumed: 'Z / 3' });
    expect(readStanding({ ...far, fingerprint: 'g' }, today, undefined)).toEqual({ kind: 'unknown', since: 'Z / 3' });
  });

  it('of records that hold the words that were read, is known by the role they were read for', () => {
    expect(readStanding({ ...a0, parts: parts('division-manager') }, today, 'general-manager')).toEqual({ kind: 'never' });
    expect(readStanding({ ...a0, parts: parts('general-manager') }, today, 'general-manager').kind).toBe('changed');
    expect(readStanding({ ...a0, parts: parts() }, today, 'general-manager').kind).toBe('changed');
  });
});

describe('Two confirmations of one procedure', () => {
  const changed = (count: number) => ({
    kind: 'changed' as const,
    since: 'A / 0',
    news: { ...news, news: Array.from({ length: count }, () => news.news[0]!) },
  });

  it('are kept apart: the whole, and a role’s part', () => {
    expect(readingKey('3.1', undefined)).toBe('3.1');
    expect(readingKey('3.1', 'general-manager')).toBe('role:general-manager/3.1');
  });

  it('the one that stands better counts', () => {
    expect(betterOf({ kind: 'never' }, { kind: 'valid' })).toEqual({ kind: 'valid' });
    expect(betterOf({ kind: 'unknown', since: 'Z / 3' }, { kind: 'never' }).kind).toBe('unknown');
    expect(betterOf(changed(1), { kind: 'never' })).toEqual(changed(1));
    expect(betterOf(changed(3), changed(2))).toEqual(changed(2));
    expect(betterOf(changed(2), changed(3))).toEqual(changed(2));
  });
});
