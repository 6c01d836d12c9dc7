/** A learner's record, by chance. */
import fc from 'fast-check';
import { type Progress, progressVersion } from '../../src/train/index.ts';

const at = fc.integer({ min: 0, max: 50 });
const name = fc.constantFrom('3.1', '3.2', 'role:general-manager');
const text = fc.string({ maxLength: 4 });
const texts = fc.dictionary(text, text, { maxKeys: 3 });
const turn = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });

/** Records of learners. */
export const records: fc.Arbitrary<Progress> = fc.record(
  {
    version: fc.constant(progressVersion),
    role: fc.record({ at, turn, id: text }),
    stages: fc.dictionary(name, at),
    read: fc.dictionary(name, fc.record({ at, turn, edition: text, fingerprint: text })),
    cases: fc.dictionary(name, fc.record({ at, turn, scene: fc.record({ acts: fc.array(text), first: texts }) })),
    sittings: fc.dictionary(name, fc.record({ at, turn, seed: fc.constantFrom('a', 'b'), answers: texts, open: fc.boolean() })),
    exams: fc.array(
      fc.record({
        ...{ at, exam: name, seed: text, edition: text, asked: at, right: at, percent: at, passMark: at },
        passed: fc.boolean(),
      }),
    ),
    answers: fc.array(fc.record({ at, item: text, chosen: text, right: fc.boolean() })),
  },
  { requiredKeys: ['version', 'stages', 'read', 'cases', 'sittings', 'exams', 'answers'] },
);
