import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeParameters } from '../../src/exchange/parameters.ts';
import { carries, readHash } from '../../src/island/hash.ts';
import { openedBy } from '../../src/islands/audit/address.ts';
import { FiguresStore } from '../../src/islands/rehearse/figures.ts';
import { hashOf, homeStages, routeOf } from '../../src/islands/train/route.ts';
import { advance, opening, openMoves } from '../../src/procedure/index.ts';
import { defaults } from '../../src/simulate/index.ts';
import { learningStages, roleStages } from '../../src/train/index.ts';
import { decodeWalk, encodeWalk, type SharedWalk } from '../../src/walk/index.ts';
import { everyNet, everyProcedure } from '../support/handbooks.ts';

/** What stands behind a link in a message and is taken along. */
const behind = [
  ...[
    '',
    '.',
    ',',
    ';',
    ':',
    '!',
    '?',
    ')',
    ']',
    '}',
    '>',
    '"',
    "'",
    '…',
    '。',
    '，',
    '；',
    '！',
    '？',
    '）',
    '】',
    '》',
    '”',
    '’',
    '」',
  ],
  ...[
    '%20',
    ' ',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\ufeff',
    '\u200e',
    '\n',
    '。\n',
    ').',
    '”。',
    '&gt;',
    '&quot;',
    '&from=singlemessage',
  ],
  ...['%E3%80%82', '%E2%80%8B', '%22', '%3E', '>>', '**', '|', '，请看', ' 请看第 3 步', '）见附件', '\u200b。', '%E3%80'],
];

/** As a browser keeps what was typed after the `#`. */
const asTyped = (text: string): string => new URL(`#${text}`, 'http://handbook.test/').hash;

const ways: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('~', '%7E'),
  (text) => text.replaceAll('%', '%25'),
  encodeURIComponent,
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => text.replace('=', '%3D'),
  (text) => text.replaceAll(/[=:~.]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
  (text) => `%23${text}`,
  (text) => `\u200b${text}`,
];

const mutilated = fc.record({ way: fc.constantFrom(...ways), after: fc.constantFrom(...behind), late: fc.boolean() }).map(
  ({ way, after, late }) =>
    (text: string) =>
      asTyped(late ? way(text) + after : way(text + after)),
);

const walks = fc
  .record({ at: fc.nat(everyNet.length - 1), picks: fc.array(fc.nat(20), { maxLength: 40 }) })
  .map(({ at, picks }) => {
    const { net } = everyNet[at]!;
    let here = opening(net);
    const moves = picks.flatMap((pick) => {
      const open = openMoves(net, here);
      if (open.length === 0) return [];
      const { move } = open[pick % open.length]!;
      here = advance(net, here, move)!;
      return [move];
    });
    return encodeWalk(net, '1f3a9c20', moves);
  });

const readable = (text: string): SharedWalk | undefined => {
  const shared = decodeWalk(text);
  return shared === 'unreadable' ? undefined : shared;
};

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}$/);

describe('a link that has travelled', () => {
  it('to a walk', () => {
    fc.assert(
      fc.property(walks, mutilated, (hash, travel) => {
        expect(carries(travel(hash), 'walk')).toBe(true);
        expect(readHash(travel(hash), readable)).toEqual(decodeWalk(hash));
      }),
      { numRuns: 500 },
    );
  });

  it('to a case, a role play or an exam', () => {
    const stages = [...learningStages, ...roleStages, ...homeStages];
    fc.assert(
      fc.property(fc.constantFrom(...stages), fc.option(slug), mutilated, (stage, open, travel) => {
        const route = { stage, ...(open ? { open } : {}) };
        expect(readHash(travel(hashOf(route).slice(1)), (text) => routeOf(text, stages))).toEqual(route);
      }),
      { numRuns: 500 },
    );
  });

  it('to an audit', () => {
    fc.assert(
      fc.property(slug, fc.constantFrom('', '/report', '/compare'), mutilated, (id, page, travel) => {
        expect(openedBy(travel(`audit=${id}${page}`))).toEqual({ id, page: page.slice(1) || 'checklist' });
      }),
      { numRuns: 500 },
    );
  });

  it('with figures', () => {
    const procedure = everyProcedure[0]!;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), mutilated, (days, travel) => {
        const parameters = { ...defaults(procedure), warmUp: days };
        const { draft, origin } = new FiguresStore(
          procedure,
          travel(`figures=${encodeParameters(procedure, parameters)}`),
        ).$figures.get();
        expect({ draft, origin }).toEqual({ draft: parameters, origin: 'link' });
      }),
      { numRuns: 200 },
    );
  });

  it('to a row', () => {
    const rows = ['3.8-5', '3.4-kind-of-product', 'main', '定义'];
    fc.assert(
      fc.property(fc.constantFrom(...rows.slice(0, 3)), mutilated, (row, travel) => {
        expect(readHash(travel(row), (text) => rows.find((it) => it === text))).toBe(row);
      }),
      { numRuns: 500 },
    );
    expect(readHash(asTyped('定义。'), (text) => rows.find((it) => it === text))).toBe('定义');
  });

  it('is read or refused, but never throws, whatever became of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^(%[0-9A-F]{0,2}|[a-z=~.]){0,20}$/)),
        (text) => {
          readHash(`#${text}`, readable);
          openedBy(`#walk=${text}`);
        },
      ),
    );
  });
});
