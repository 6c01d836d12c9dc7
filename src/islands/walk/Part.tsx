/** One step in hand: what to do, who does it, its records; what can be pressed stands at the foot. */
import {
  afterTime,
  callOf,
  isDeciding,
  isWork,
  limitOf,
  partsOf,
  passedAt,
  signingIn,
  stepIn,
  type WorkStep,
} from '../../procedure/index.ts';
import { due, handOffs, isMine, timesDone } from '../../walk/index.ts';
import { useWalk } from './context.ts';
import { Grounds } from './Outcomes.tsx';
import { Basis, Chips } from './Small.tsx';

const Requirements = ({ step }: { step: WorkStep }) => {
  const { words } = useWalk();
  if (step.requirements.length === 0) return <p class="quiet">{words.t.noRequirements}</p>;
  return (
    <ul class="walk-requirements">
      {step.requirements.map((requirement) => (
        <li key={words.text(requirement)}>
          {words.text(requirement)} {requirement.roles && <Chips roles={requirement.roles} />} <Basis of={requirement} />
        </li>
      ))}
    </ul>
  );
};

const Records = ({ step }: { step: WorkStep }) => {
  const { words, procedure, state } = useWalk();
  const used = due(procedure, state.journey.visits, [step.id]);
  if (used.length + step.records.out.length === 0) return null;
  return (
    <>
      <dl class="walk-records">
        {used.length > 0 && (
          <div>
            <dt>{words.t.recordsIn}</dt>
            {used.map(({ record, gathered }) => (
              <dd key={record}>
                {words.record(record)} {gathered && <small>✓ {words.t.gatheredHere}</small>}
              </dd>
            ))}
          </div>
        )}
        {step.records.out.length > 0 && (
          <div>
            <dt>{words.t.recordsOut}</dt>
            {step.records.out.map((record) => (
              <dd key={record}>{words.record(record)}</dd>
            ))}
          </div>
        )}
      </dl>
      <Basis of={{ basis: step.records.why && 'inferred', why: step.records.why }} />
    </>
  );
};

/** Announced where the last move has just handed the case over. */
const HandedOver = ({ to: id }: { to: string }) => {
  const { words, procedure, state } = useWalk();
  const { visits } = state.journey;
  const last = handOffs(procedure, visits).find(({ index, next }) => index === visits.length - 1 && next === id);
  return last ? <p class="walk-handoff">{words.t.handOff(words.roles(last.from), words.roles(last.to))}</p> : null;
};

/** How several sign it, and by when it is to be done. */
const Rules = ({ step }: { step: WorkStep }) => {
  const { words, net, procedure, state, calling } = useWalk();
  const [signing, limit] = [signingIn(net, procedure, step.id), limitOf(step)];
  const told = state.journey.visits.findLast(({ figure }) => figure !== undefined && figure === net.asks?.get(step.id)?.figure);
  return (
    <>
      {told && (
        <p class="signing" data-walk-figure>
          {words.outcome(told.move)}
        </p>
      )}
      {signing && (
        <p class="signing">
          <strong>{words.t.signing.short(signing)}</strong> {words.t.signing.rule(signing)} {words.t.signing.again}
        </p>
      )}
      {limit && (
        <p class="signing" data-walk-limit>
          <span aria-hidden="true">◷</span> {words.t.limit.rule(limit, afterTime(step, words.locale, words.role))}
        </p>
      )}
      {calling && callOf(step) !== undefined && <calling.Call step={step} />}
    </>
  );
};

/** The heading keeps the focus after every move, so that keys and screen readers go on from there. */
export const Part = ({ id }: { id: string }) => {
  const { words, net, procedure, state, signer } = useWalk();
  const step = stepIn(procedure, id);
  if (!step || !isWork(step)) return <p class="in-hand quiet">{words.t.waiting}</p>;
  const round = timesDone(state.journey.visits, id) + 1;
  const [role, deputy = role] = partsOf(signer ?? '');
  const mine = signer === undefined ? isMine(procedure, state, id) : state.as === undefined || deputy === state.as;
  const passed = passedAt(net, state.journey.marking, id);
  return (
    <article class="in-hand" data-part={id} data-kind={step.kind} aria-labelledby={`walk-${id}`}>
      <header>
        <h3 id={`walk-${id}`} tabIndex={-1}>
          {words.step(id)}
          {round > 1 && <span class="round">{words.t.round(round)}</span>}
        </h3>
        <p class="chips">
          <span class="visually-hidden">{words.t.who}</span>
          {passed !== undefined ? (
            <Chips roles={[passed]} />
          ) : step.roles.length > 0 ? (
            <Chips roles={step.roles} />
          ) : (
            <span class="quiet">{words.t.anyone}</span>
          )}
          {state.as !== undefined && mine && step.roles.length > 0 && <strong class="walk-you">{words.t.you}</strong>}
          <Basis of={step} />
        </p>
        <Rules step={step} />
        <HandedOver to={id} />
      </header>
      <Requirements step={step} />
      <Records step={step} />
      {!mine && (
        <p class="walk-turn">
          {signer !== undefined && passed === undefined
            ? words.t.signFor(words.role(role))
            : isDeciding(step)
              ? words.t.decideFor(words.roles(passed === undefined ? step.roles : [passed]))
              : words.t.doFor(words.roles(passed === undefined ? step.roles : [passed]))}
        </p>
      )}
      {isDeciding(step) && <Grounds step={step} />}
    </article>
  );
};
