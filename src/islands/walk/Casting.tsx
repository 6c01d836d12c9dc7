/** As whom one walks, the role one learns first; how the others decide, and from which step to start. */
import { useState } from 'preact/hooks';
import { localHere } from '../../island/index.ts';
import { chosenRole } from '../../island/role.ts';
import { isWork } from '../../procedure/index.ts';
import { type Preset, presets } from '../../walk/index.ts';
import { useWalk } from './context.ts';

const presetWords = { ask: 'ask', approve: 'approve', 'refuse-first': 'refuseFirst' } as const;

/** Chosen by two fields, done by a button: others may make many steps at once. */
export const Casting = () => {
  const { words, store, procedure, state, deputies } = useWalk();
  const [as, setAs] = useState(state.as ?? '');
  const [others, setOthers] = useState(state.others);
  const [alsoFor, setAlsoFor] = useState(state.deputises === true);
  const own = chosenRole(localHere());
  const acting = procedure.deputies?.map(({ role }) => role) ?? [];
  const roles = [...new Set([...procedure.steps.filter(isWork).flatMap((step) => step.roles), ...acting])].sort(
    (a, b) => Number(b === own) - Number(a === own),
  );
  return (
    <div class="walk-casting">
      <label>
        <span>{words.t.as}</span>
        <select data-walk-as value={as} onChange={({ currentTarget }) => setAs(currentTarget.value)}>
          <option value="">{words.t.asAll}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {role === own ? words.t.asOwn(words.role(role)) : words.role(role)}
            </option>
          ))}
        </select>
      </label>
      {as !== '' && (
        <label>
          <span>{words.t.others}</span>
          <select data-walk-others value={others} onChange={({ currentTarget }) => setOthers(currentTarget.value as Preset)}>
            {presets.map((preset) => (
              <option key={preset} value={preset}>
                {words.t[presetWords[preset]]}
              </option>
            ))}
          </select>
        </label>
      )}
      {as !== '' && deputies && <deputies.AlsoFor as={as} value={alsoFor} onChange={setAlsoFor} />}
      <button type="button" class="button" data-walk-cast onClick={() => store.cast(as || undefined, others, alsoFor)}>
        {words.t.cast}
      </button>
    </div>
  );
};

/** A new walk from a chosen step. */
export const StartFrom = () => {
  const { words, store, procedure } = useWalk();
  const [step, setStep] = useState(procedure.start);
  return (
    <div class="walk-from">
      <label>
        <span>{words.t.startFromLabel}</span>
        <select data-walk-from value={step} onChange={({ currentTarget }) => setStep(currentTarget.value)}>
          {procedure.steps.filter(isWork).map(({ id }) => (
            <option key={id} value={id}>
              {words.step(id)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" data-walk-start-from onClick={() => store.startFrom(step)}>
        {words.t.startFrom}
      </button>
    </div>
  );
};
