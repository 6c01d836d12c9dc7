/** What besides the document itself a difference touches: what is learnt again, asked again in audits, walked and exported. */
import { checklist, revision } from '../../audit/index.ts';
import type { EditionDifference } from '../../changes/index.ts';
import { type bodyOf, book } from '../../handbook/index.ts';
import { fingerprint, type Procedure } from '../../procedure/index.ts';

type Body = ReturnType<typeof bodyOf>;
type Changed = EditionDifference['changed'][number];

/** The audit items of a procedure that ask otherwise, ask for the first time, or ask no more. */
export const auditTouched = ({ before, after }: Changed, earlier: Body, later: Body) => {
  const { changed, added, gone } = revision(
    checklist(before, { ...earlier, findings: [] }),
    checklist(after, { ...later, findings: [] }),
  );
  return { changed: changed.length, added: added.length, gone: gone.length };
};

/** Whether it is walked otherwise than before. */
export const isWalkedOtherwise = ({ before, after }: Changed): boolean => fingerprint(before) !== fingerprint(after);

/** The training cases that come to one of some steps. */
export const casesAt = ({ id }: Procedure, steps: readonly string[]): readonly string[] =>
  (book().scenarios[id] ?? [])
    .filter(({ course }) => course.some(({ step }) => steps.includes(step)))
    .map((scenario) => scenario.id);
