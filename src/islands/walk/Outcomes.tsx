/** A gate's question, and its outcomes with where each leads, before one is chosen; and which of them are our reading. */
import {
  clockAt,
  type DecidingStep,
  groundsOf,
  markIn,
  moveOf,
  type Outcome,
  outcomeSign,
  passedAt,
  signersAt,
  stepOf,
} from '../../procedure/index.ts';
import { preview } from '../../walk/index.ts';
import { useWalk } from './context.ts';
import { Bases, Mark } from './Small.tsx';

const Choice = ({ step, outcome, nth }: { step: DecidingStep; outcome: Outcome; nth: number }) => {
  const { words, store, net, procedure, state, signer } = useWalk();
  const move = moveOf(step.id, outcome.mark, signer);
  const arrivals = preview(net, procedure, state.journey.marking, state.journey.visits, move);
  const planned =
    typeof state.plan === 'object' &&
    state.plan.from === 'here' &&
    state.plan.moves.find((offered) => stepOf(offered) === step.id) === move;
  return (
    <li>
      <button
        type="button"
        class="walk-outcome"
        data-outcome
        data-move={move}
        data-refusal={outcome.refusal || undefined}
        data-planned={planned || undefined}
        onClick={() => store.move(move)}
      >
        <Mark sign={markIn(outcome, words.locale)} refusal={outcome.refusal} />
        <span class="walk-outcome-name">{words.text(outcome.name)}</span>
        <span aria-hidden="true" class="key">
          {nth}
        </span>
        <span class="walk-leads">→ {arrivals.map(words.arrival).join(words.t.and)}</span>
      </button>
    </li>
  );
};

/** That time runs out, where something follows: nobody's choice, so it has no number. */
export const TimeUp = ({ step }: { step: string }) => {
  const { words, store, net, procedure, state } = useWalk();
  const { marking, visits } = state.journey;
  const clock = clockAt(net, marking, step);
  if (!clock) return null;
  const to = preview(net, procedure, marking, visits, clock.move).map(words.arrival).join(words.t.and);
  const outcome = clock.undecided ? '' : `${words.outcome(clock.move)} `;
  return (
    <button type="button" class="button walk-time-up" data-move={clock.move} onClick={() => store.move(clock.move)}>
      ◷ {words.t.timeUpNow} → {outcome}
      {to}
    </button>
  );
};

/** One of those who can do a step: as a move names it (none: those responsible), by whose hue, under what name. */
type Actor = Readonly<Record<'actor' | 'role' | 'name', string>>;

/** Who does it, of those who can: chosen by pressing one. */
export const Actors = ({ label, of }: { label: string; of: readonly Actor[] }) => {
  const { signer = '', chooseSigner } = useWalk();
  return (
    <div class="walk-signers" role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      {of.map(({ actor, role, name }) => (
        <button
          key={actor}
          type="button"
          class="chip"
          data-role={role}
          data-signer={actor}
          aria-pressed={actor === signer}
          onClick={() => chooseSigner(actor)}
        >
          {name}
        </button>
      ))}
    </div>
  );
};

/** Where several sign: who does now, of those who still can. */
const Signers = ({ step }: { step: DecidingStep }) => {
  const { words, net, state } = useWalk();
  const can = signersAt(net, state.journey.marking, step.id);
  if (can.length === 0 || passedAt(net, state.journey.marking, step.id) !== undefined) return null;
  return <Actors label={words.t.signer} of={can.map((role) => ({ actor: role, role, name: words.role(role) }))} />;
};

export const Outcomes = ({ step }: { step: DecidingStep }) => {
  const { words, deputies } = useWalk();
  const Who = deputies?.Capacities ?? Signers;
  return (
    <fieldset class="walk-decision">
      <legend>{words.text(step.question)}</legend>
      <Who step={step} />
      <ol>
        {step.outcomes.map((outcome, index) => (
          <Choice key={outcome.mark} step={step} outcome={outcome} nth={index + 1} />
        ))}
      </ol>
      <TimeUp step={step.id} />
    </fieldset>
  );
};

const isInferred = (outcome: Outcome): boolean => Object.values(groundsOf(outcome)).some(({ basis }) => basis === 'inferred');

/** Which outcomes, or where they lead, the source does not say outright, and why we read it so. */
export const Grounds = ({ step }: { step: DecidingStep }) => {
  const { words } = useWalk();
  const inferred = step.outcomes.filter(isInferred);
  if (inferred.length === 0) return null;
  return (
    <ul class="plain walk-grounds">
      {inferred.map((outcome) => (
        <li key={outcome.mark}>
          <Mark sign={outcomeSign(outcome, words.locale)} refusal={outcome.refusal} /> <Bases of={outcome} />
        </li>
      ))}
    </ul>
  );
};
