import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listenForKeys, onePress } from '../../src/island/keys.ts';

/** A keyboard in front of one element: presses with the time they come at, and what has acted. */
const desk = (onButton = false) => {
  const target = Object.assign(new EventTarget(), { closest: () => (onButton ? target : null) });
  const acted: string[] = [];
  const stop = listenForKeys(target, ({ key }) => (key === 'x' ? undefined : () => acted.push(key)));
  const press = (key: string, timeStamp: number, repeat = false) => {
    const event = new Event('keydown', { cancelable: true });
    Object.defineProperties(event, { key: { value: key }, repeat: { value: repeat }, timeStamp: { value: timeStamp } });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { press, acted, stop };
};

describe('a key', () => {
  it('acts once while it is held, for as long as it is held', () => {
    const { press, acted } = desk();
    press('1', 0);
    for (let at = 500; at < 5000; at += 33) expect(press('1', at, true)).toBe(true);
    expect(acted).toEqual(['1']);
  });

  it('pressed twice quickly acts once, and again once it has been left alone', () => {
    const { press, acted } = desk();
    press('Enter', 1000);
    press('Enter', 1150);
    expect(acted).toEqual(['Enter']);
    press('Enter', 1150 + onePress);
    expect(acted).toEqual(['Enter', 'Enter']);
  });

  it('is not kept waiting by another key', () => {
    const { press, acted } = desk();
    press('1', 0);
    press('j', 10);
    expect(acted).toEqual(['1', 'j']);
  });

  it('that is not the desk’s is left to the browser, unless it would press a button again', () => {
    expect(desk().press('x', 0, true)).toBe(false);
    const { press } = desk(true);
    expect(press('x', 0, true)).toBe(false);
  });

  it('acts no more once the desk is gone', () => {
    const { press, acted, stop } = desk();
    stop();
    press('1', 0);
    expect(acted).toEqual([]);
  });

  it('never acts twice within one press, however it is held and struck', () => {
    const strokes = fc.array(fc.record({ key: fc.constantFrom('1', 'Enter', 'j'), after: fc.nat(600), repeat: fc.boolean() }));
    fc.assert(
      fc.property(strokes, (all) => {
        const { press, acted } = desk();
        let now = 0;
        let before = { key: '', at: Number.NEGATIVE_INFINITY };
        for (const { key, after, repeat } of all) {
          now += after;
          const count = acted.length;
          press(key, now, repeat);
          const isNew = !repeat && (key !== before.key || now - before.at >= onePress);
          expect(acted.length - count).toBe(isNew ? 1 : 0);
          before = { key, at: now };
        }
      }),
    );
  });
});

describe('a button that has the focus', () => {
  const pressed = (key: string) => {
    const target = Object.assign(new EventTarget(), { closest: () => target });
    listenForKeys(target);
    return (timeStamp: number, repeat = false) => {
      const event = new Event('keydown', { cancelable: true });
      Object.defineProperties(event, { key: { value: key }, repeat: { value: repeat }, timeStamp: { value: timeStamp } });
      target.dispatchEvent(event);
      return !event.defaultPrevented;
    };
  };

  it.each(['Enter', ' '])('is pressed once by %j, held or struck twice', (key) => {
    const press = pressed(key);
    expect([press(0), press(500, true), press(533, true), press(600)]).toEqual([true, false, false, false]);
  });
});
