/** The warning beside a dropped approval: which control goes with it. */
import type { LostControl } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';

export const Lost = ({ lost: { step, roles, requirements } }: { lost: LostControl }) => {
  const { words } = useRehearse();
  const t = words.t.whatIf;
  return (
    <div class="note" role="alert" data-lost>
      <p>
        <strong>{t.lost(words.step(step.id), words.roles(roles))}</strong>
      </p>
      <p>{words.text(step.question)}</p>
      {requirements.length > 0 && (
        <>
          <p>{t.lostRequirements}</p>
          <ul>
            {requirements.map((requirement, at) => (
              <li key={at}>{words.text(requirement)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
