/** Where a learning system's interface may stand, and what its answers mean. */
import { describe, expect, it } from 'vitest';
import { findApi, openSession, type ScormApi, type Session } from '../../../../src/islands/train/sco/api.ts';

/** A window as far as the search looks at it; one of another origin tells who is around it and nothing else. */
interface Place {
  parent?: Place;
  opener?: Place | null;
  API?: unknown;
}
const api = { LMSInitialize: () => 'true' };
const foreign = (it: Place = {}): Place =>
  Object.defineProperty(it, 'API', {
    get: () => {
      throw new Error('SecurityError');
    },
  });
/** A window at the top is its own parent. */
const top = (it: Place = {}): Place => {
  it.parent = it;
  return it;
};
const below = (parent: Place, it: Place = {}): Place => Object.assign(it, { parent });
const found = (from: Place): unknown => findApi(from as unknown as Window);

describe('The interface is found', () => {
  const system = () => top({ API: api });
  it.each<[string, () => Place]>([
    ['in the page’s own window', system],
    ['in the parent', () => below(system())],
    ['at the top, five frames up', () => [1, 2, 3, 4, 5].reduce<Place>((above) => below(above), system())],
    ['in the opener', () => top({ opener: system() })],
    ['above the opener', () => top({ opener: below(below(system())) })],
    ['in the opener of the top, from a frame', () => below(top({ opener: system() }))],
    ['in the opener of a frame between', () => below(below(top(), { opener: below(system()) }))],
    ['in the opener of the opener’s top', () => below(top({ opener: below(top({ opener: system() })) }))],
    ['beyond a frame of another origin', () => below(foreign(below(system())))],
    ['in the opener of a top of another origin', () => below(foreign(top({ opener: system() })))],
    ['beyond windows that call something else API', () => below(below(system(), { API: { version: 2 } }), { API: null })],
  ])('%s', (_, page) => expect(found(page())).toBe(api));

  it('or not, without an error and without going round for ever', () => {
    const [one, other] = [top(), top()];
    one.opener = below(other);
    other.opener = below(one);
    expect(found(below(one))).toBeUndefined();
    const ring: Place = {};
    ring.parent = below(ring);
    expect(found(ring)).toBeUndefined();
    expect(found(below(foreign(top({ opener: null }))))).toBeUndefined();
    const endless: Place = {
      get parent(): Place {
        return Object.create(endless) as Place;
      },
    };
    expect(found(endless)).toBeUndefined();
  });
});

describe('What a system answers', () => {
  const answering = (answer: unknown): Session =>
    openSession({ LMSInitialize: () => true, LMSGetValue: () => answer } as unknown as ScormApi, () => {}) as Session;

  it.each([null, undefined, 'null', 'undefined', 'NULL', ''])('%o is unset', (answer) => {
    expect(answering(answer).get('cmi.suspend_data')).toBe('');
  });

  it.each([
    ['passed', 'passed'],
    [92, '92'],
    [0, '0'],
    ['1;null;', '1;null;'],
  ])('%o is what it is', (answer, text) => {
    expect(answering(answer).get('cmi.core.score.raw')).toBe(text);
  });

  it('an exception of the system is told, and reads as unset', () => {
    const told: string[] = [];
    const broken = {
      LMSInitialize: () => 'true',
      LMSGetValue: () => {
        throw new Error('lost');
      },
    } as unknown as ScormApi;
    expect((openSession(broken, ({ reason }) => told.push(reason)) as Session).get('cmi.core.credit')).toBe('');
    expect(told).toEqual(['lost']);
  });
});
