/** The head of a stop: which step, whose it is unless that is being asked, which round. */
import type { WorkStep } from '../../../procedure/index.ts';
import type { Stop } from '../../../train/index.ts';
import { useWords } from '../context.ts';

const Roles = ({ step }: { step: WorkStep }) => {
  const { role } = useWords();
  return (
    <span class="chips">
      {step.roles.map((id) => (
        <span key={id} class="chip" data-role={id}>
          {role(id)}
        </span>
      ))}
    </span>
  );
};

interface Props {
  readonly stop: Stop;
  readonly rolesKnown?: boolean;
  /** The id of what is known here, for those who listen. */
  readonly about?: string;
}

export const Head = ({ stop, rolesKnown = true, about }: Props) => {
  const { t, step } = useWords();
  return (
    <header class="train-head">
      <h3 tabIndex={-1} data-focus aria-describedby={about}>
        {step(stop.step)}
        {stop.round > 1 && <span class="round">{t.round(stop.round)}</span>}
      </h3>
      {rolesKnown && <Roles step={stop.step} />}
    </header>
  );
};
