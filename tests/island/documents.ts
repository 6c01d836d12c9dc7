/** Everything a browser may keep, by chance; and what each document says, told so that it can be looked for in another. */
import fc from 'fast-check';
import { type Audit, auditKey, contentText, grades, type Placed } from '../../src/audit/index.ts';
import { asideOf } from '../../src/island/index.ts';
import type { Progress } from '../../src/train/index.ts';
import { auditOf, graded } from '../audit/auditing.ts';
import { records } from '../train/records.ts';

/** Texts by key. */
export type Documents = Readonly<Record<string, string>>;

const text = fc.string({ maxLength: 4 });
const time = fc.integer({ min: 0, max: 50 });
const move = fc.constantFrom('discuss:done', 'targets:done', 'draft:done', 'approval:N');
const written = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<string> => arbitrary.map((it) => JSON.stringify(it));

const walk = fc
  .record({ moves: fc.array(move, { maxLength: 5 }), savedAt: time, fingerprint: fc.constantFrom('f', 'g') })
  .map((it) => ({ version: 1, procedure: '3.1', ...it, cursor: it.moves.length, others: 'ask' }));

const coverage = fc.record({ version: fc.constant(1), moves: fc.uniqueArray(move), pairs: fc.uniqueArray(move) });

const empty = auditOf('5.1');
const audit = fc
  .array(fc.record({ item: fc.integer({ min: 0, max: 4 }), grade: fc.constantFrom(...grades), note: text, by: fc.uuid() }), {
    maxLength: 5,
  })
  .map((deeds) => deeds.reduce((it, { item, grade, note, by }, at) => graded(it, item, grade, by, at, note), empty));

const handOver = fc
  .record({ id: fc.constantFrom('1', '2', '3') })
  .map(({ id }) => ({ id, procedure: '3.3', kind: 'late', case: 'A', sentence: { zh: '…', en: '…' } }));

const allowance = fc.record({
  ...{ version: fc.constant(1), addedAt: time, kind: fc.constantFrom('late', 'missing'), step: fc.constantFrom('a', 'b') },
  ...{ reason: fc.constantFrom('memo 7', 'memo 8'), until: fc.constantFrom(null, '2026-12-31') },
});

const decided = fc.dictionary(text, fc.option(text), { maxKeys: 3 });
const mapping = fc.record({
  ...{ version: fc.constant(1), savedAt: time, columns: fc.constant({ case: 0 }), delimiter: text },
  ...{ fillDown: fc.boolean(), decisions: fc.record({ activities: decided, roles: decided }) },
});

const calculator = fc.record({ version: fc.constant(1), texts: fc.dictionary(text, text, { maxKeys: 3 }) });

export const documents: fc.Arbitrary<Documents> = fc.record(
  {
    'walk:3.1:a': written(walk),
    'coverage:3.1': written(coverage),
    train: written(records),
    [auditKey(empty.id)]: written(audit),
    inbox: written(fc.uniqueArray(handOver, { selector: ({ id }) => id })),
    'records:allow:3.3:x': written(allowance),
    'records:mapping:3.3:2-x': written(mapping),
    'calculator:budget': written(calculator),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Documents>;

const placed = ({ collection, key, entry }: Placed) => `${collection} ${key} ${contentText(entry)}`;

const auditFacts = (it: Audit): string[] => [
  ...Object.entries(it.answers).map(([key, entry]) => `answers ${key} ${contentText(entry)}`),
  ...[...it.disputes, ...it.overruled].map(placed),
];

const trainFacts = ({ answers, exams, ...entries }: Progress): string[] => [
  ...[...answers, ...exams].map((it) => JSON.stringify(Object.entries(it).sort())),
  ...(['stages', 'read', 'cases', 'sittings'] as const).flatMap((part) =>
    Object.keys(entries[part]).map((key) => `${part} ${key}`),
  ),
];

/** Every beginning of a walk: it stands wherever a longer one does. */
const walkFacts = ({ fingerprint, moves }: { fingerprint: string; moves: string[] }): string[] =>
  moves.map((_, at) => [fingerprint, ...moves.slice(0, at + 1)].join(' '));

const facts: readonly [start: string, of: (it: never) => string[]][] = [
  ['walk:', walkFacts],
  ['coverage:', ({ moves, pairs }: Record<'moves' | 'pairs', string[]>) => [...moves, ...pairs.map((it) => `pair ${it}`)]],
  ['train', trainFacts],
  ['audit:', auditFacts],
  ['inbox', (all: { id: string }[]) => all.map(({ id }) => `waits ${id}`)],
  ['records:allow:', (it: Record<string, unknown>) => [['kind', 'step', 'reason', 'until'].map((part) => it[part]).join(' ')]],
  [
    'records:mapping:',
    ({ decisions }: { decisions: Record<string, object> }) =>
      Object.entries(decisions).flatMap(([part, all]) => Object.keys(all).map((name) => `${part} ${name}`)),
  ],
  ['calculator:', (it: object) => [JSON.stringify(it)]],
];

/** What is said in a storage, wherever it stands there. */
export const factsIn = (items: ReadonlyMap<string, string>): Set<string> =>
  new Set(
    [...items].flatMap(([key, value]) => {
      const of = asideOf(key)?.key ?? key;
      const [start, tell] = facts.find(([begins]) => of.startsWith(begins))!;
      return tell(JSON.parse(value) as never).map((fact) => `${start} ${fact}`);
    }),
  );
