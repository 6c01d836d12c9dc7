/** Small pieces the parts of the walk share. */
import { groundsOf, type Outcome, type Statement } from '../../procedure/index.ts';
import { useWalk } from './context.ts';

/** Role chips, each in the role's own hue. */
export const Chips = ({ roles }: { roles: readonly string[] }) => {
  const { words } = useWalk();
  return roles.map((role) => (
    <span key={role} class="chip" data-role={role}>
      {words.role(role)}
    </span>
  ));
};

/** Marks a reading of ours, with its reason. */
export const Basis = ({ of }: { of: Pick<Statement, 'basis' | 'why'> }) => {
  const { words } = useWalk();
  if (of.basis !== 'inferred') return null;
  return (
    <span class="walk-basis">
      <span class="basis" title={words.t.basisInferred}>
        {words.t.inferred}
      </span>
      {of.why && <span class="why">{words.text(of.why)}</span>}
    </span>
  );
};

/** Marks which half of an outcome is a reading of ours: that it can be decided so, or where it leads. */
export const Bases = ({ of }: { of: Outcome }) => {
  const { words } = useWalk();
  const { existence, target } = groundsOf(of);
  const halves = [
    { tag: words.t.outcomeInferred, of: existence },
    { tag: words.t.targetInferred, of: target },
  ].filter((half) => half.of.basis === 'inferred');
  if (halves.length === 0) return null;
  return (
    <span class="walk-basis">
      {halves.map(({ tag }) => (
        <span key={tag} class="basis" title={words.t.basisInferred}>
          {tag}
        </span>
      ))}
      {[...new Set(halves.flatMap(({ of: { why } }) => (why ? [words.text(why)] : [])))].map((why) => (
        <span key={why} class="why">
          {why}
        </span>
      ))}
    </span>
  );
};

/** An outcome's mark as a small stamp; nothing where it has none. */
export const Mark = ({ sign, refusal }: { sign: string | undefined; refusal: boolean }) => {
  if (sign === undefined) return null;
  return (
    <span class="mark" data-refusal={refusal || undefined}>
      {sign}
    </span>
  );
};
