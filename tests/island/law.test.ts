/** One law for everything stored: what is written can be read, or is refused; what is damaged is mended and told, never given up whole. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Audit,
  acting,
  answering,
  applied,
  auditKey,
  auditKind,
  factNames,
  inboxKind,
  stating,
  taking,
} from '../../src/audit/index.ts';
import { allowanceKind, mappingKind } from '../../src/conform/index.ts';
import { calculatorKind, documentsIn } from '../../src/island/index.ts';
import { allKinds } from '../../src/island/kinds.ts';
import { AuditStore } from '../../src/islands/audit/store.ts';
import type { DocumentKind } from '../../src/procedure/index.ts';
import { progressKind } from '../../src/train/index.ts';
import { coverageKind, walkKind } from '../../src/walk/index.ts';
import { auditOf, noon } from '../audit/auditing.ts';
import { safely, storage } from '../support/memory-storage.ts';
import { documents } from './documents.ts';

/** What a field can yield: any text, lone surrogates and names of every object among them; and days a calendar field can show. */
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('', '__proto__', 'toString', '\ud800', '20261231', '"', '\u2028', 'x'.repeat(20_001)),
);
const day = fc.oneof(
  fc.constantFrom('', '61231-02-02', '275760-09-13', '2026-02-30', '0001-01-01', '9999-12-31'),
  fc.date({ noInvalidDate: true }).map((it) => it.toISOString().slice(0, it.toISOString().indexOf('T'))),
);

/** The kinds that were written and read. */
const held = new Set<string>();

/** Written and read again it is the same, or nothing was written and the page is told. */
const holds = <T>(kind: Pick<DocumentKind<T>, 'name' | 'read' | 'write' | 'join'>, document: T): void => {
  held.add(kind.name);
  const store = storage();
  const trouble = documentsIn(kind, safely(store), () => 1).put('key', document);
  if (trouble) {
    expect(trouble.kind).toBe('refused');
    expect(store.items.size).toBe(0);
  } else
    expect(documentsIn(kind, safely(store), () => 1).open('key')).toEqual({ document: JSON.parse(JSON.stringify(document)) });
};

describe('For every text a field can yield, what was written is read back, or refused', () => {
  const audit = auditOf('5.1');
  const item = audit.items[0]!.id;

  test('audit', () => {
    fc.assert(
      fc.property(typed, typed, day, fc.constantFrom(...factNames), (one, by, date, fact) => {
        const speaker = { at: noon, by };
        const changes = [
          answering(audit, item, { grade: 'minor', note: one, evidence: one, case: one }, speaker),
          acting(
            audit,
            item,
            {
              correction: one,
              cause: one,
              action: one,
              owner: one,
              verified: one,
              verifier: one,
              due: date,
              closed: date,
              verifiedOn: date,
            },
            speaker,
          ),
          stating(audit, fact, one, speaker),
          stating(audit, 'closed', date, speaker),
          taking(audit, 'x', { note: one, case: one }, speaker),
        ];
        for (const change of changes) holds(auditKind, applied(audit, change));
      }),
    );
  });

  test('training, walks, allow-list, choices for tables, calculators', () => {
    fc.assert(
      fc.property(typed, typed, day, (one, other, date) => {
        const record = { at: 1, item: one, chosen: other, right: true };
        holds(progressKind, {
          ...{ version: 2, stages: {}, read: {}, exams: [], answers: [record], cases: {} },
          role: { at: 1, id: one },
          sittings: { '3.1': { at: 1, seed: one, answers: { q: other }, open: true } },
        });
        holds(coverageKind, { moves: [one], pairs: [other] });
        holds(walkKind, {
          ...{ version: 1, procedure: '3.1', fingerprint: 'f', moves: [one], cursor: 1, others: 'ask', savedAt: 1 },
          as: other,
        });
        holds(allowanceKind, { kind: 'late', case: one, person: other, reason: one, until: date || null, addedAt: 1 });
        holds(mappingKind, {
          ...{ at: 1, columns: { case: 0 }, delimiter: one, fillDown: true, dates: '', states: [], decimal: '' },
          decisions: {
            activities: Object.fromEntries([
              [one, null],
              [other, one],
            ]),
          },
        });
        holds({ ...calculatorKind, join: (document) => ({ document }) }, { field: one });
        const handOver = { id: 'x', procedure: '3.3', kind: 'late', case: one, sentence: { zh: other, en: one } };
        holds(inboxKind, [handOver, one]);
      }),
    );
  });

  test('of every kind there is', () => {
    expect([...held].sort()).toEqual([...allKinds.kinds.map(({ name }) => name), calculatorKind.name].sort());
  });
});

describe('Whatever is damaged in a document', () => {
  /** Every place in a value, as a way to it. */
  const placesIn = (value: unknown, way: readonly string[] = []): (readonly string[])[] =>
    typeof value === 'object' && value !== null
      ? [way, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...way, key]))]
      : [way];
  const damaged = (value: unknown, [next, ...way]: readonly string[], by: unknown): unknown => {
    if (next === undefined) return by;
    const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
    copy[next] = damaged(copy[next], way, by);
    return copy;
  };

  test('no reader throws, and what it gives can be written and read again as it is', () => {
    const mended = new Set<string>();
    fc.assert(
      fc.property(documents, fc.nat(), fc.jsonValue(), (all, nth, by) => {
        for (const [key, text] of Object.entries(all)) {
          const kind = allKinds.kinds.find(({ owns }) => owns(key)) as DocumentKind<unknown> | undefined;
          const places = placesIn(JSON.parse(text));
          const torn = JSON.stringify(damaged(JSON.parse(text), places[nth % places.length]!, by));
          const it = kind?.read(torn);
          if (typeof it !== 'object') continue;
          mended.add(kind!.name);
          expect(kind!.read(kind!.write(it.document))).toEqual({ document: it.document, mends: [] });
        }
      }),
    );
    expect([...mended].sort()).toEqual(allKinds.kinds.map(({ name }) => name).sort());
  });
});

describe('An audit with a date of the year 61231', () => {
  const text = readFileSync(new URL('./fixtures/year-of-six-digits.json', import.meta.url), 'utf8');
  const raw = JSON.parse(text) as Audit;
  const key = auditKey(raw.id);
  const open = (store: ReturnType<typeof storage>) =>
    new AuditStore({ local: safely(store), tab: safely(storage()), now: () => 9 });
  const due = (audit: Audit) => Object.values(audit.actions).map((it) => it.due);

  test('opens from storage with every grade, the date blanked and told, and as it was lies aside', () => {
    const store = storage();
    store.setItem(key, JSON.stringify(raw));
    const desk = open(store);
    const [kept] = desk.$state.get().kept;
    expect(kept!.answers).toMatchObject(raw.answers);
    expect(due(kept!)).toEqual(['']);
    expect(desk.$state.get().notices).toMatchObject([{ kind: 'mended', mends: [{ was: '61231-02-02', became: 'blank' }] }]);
    expect(store.getItem(`aside:9:${key}`)).toBe(JSON.stringify(raw));
    expect(open(store).$state.get().notices).toEqual([]);
  });

  test('is imported from its file', () => {
    const desk = open(storage());
    expect(desk.read(text)!.answers).toMatchObject(raw.answers);
    expect(desk.$state.get().notices.map(({ kind }) => kind)).toEqual(['mended', 'imported']);
  });

  test('that had been set aside is back in the list, once; deleted it stays deleted', () => {
    const store = storage();
    store.setItem(`aside:4:${key}`, JSON.stringify(raw));
    const desk = open(store);
    expect(desk.$state.get().kept.map(({ id }) => id)).toEqual([raw.id]);
    expect(desk.$state.get().notices.map(({ kind }) => kind)).toEqual(['rescued']);
    desk.remove(desk.$state.get().kept[0]!);
    expect(open(store).$state.get().kept).toEqual([]);
  });

  test('is never made: a change its own reader would not take is refused, told, and what was saved stands', () => {
    const store = storage();
    const audit = auditOf('5.1');
    const desk = open(store);
    desk.put(audit);
    const before = store.getItem(auditKey(audit.id));
    desk.act(audit.items[0]!.id, { due: '61231-02-02' });
    expect(store.getItem(auditKey(audit.id))).toBe(before);
    expect(desk.$state.get().notices).toMatchObject([{ kind: 'refused', mends: [{ was: '61231-02-02' }] }]);
  });
});
