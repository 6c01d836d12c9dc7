/** Small pieces the parts of the walk share. */
import type { Statement } from '../../procedure/index.ts';
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

/** An outcome's mark as a small stamp. */
export const Mark = ({ mark, refusal }: { mark: string; refusal: boolean }) => (
  <span class="mark" data-refusal={refusal || undefined}>
    {mark}
  </span>
);
