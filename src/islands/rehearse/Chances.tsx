/** Sliders: how likely each gate refuses, and how often each branch is taken. */
import { useStore } from '@nanostores/preact';
import { type DecidingStep, isDeciding } from '../../procedure/index.ts';
import { returnsOf, shareOf } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';

interface SliderProps {
  readonly id: string;
  readonly label: string;
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/** A share of a hundred, by a slider that says it in words. */
export const Slider = ({ id, label, share, onShare }: SliderProps) => {
  const { words } = useRehearse();
  const percent = Math.round(share * 1000) / 10;
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <output for={id} aria-live="off">
        {words.format.percent(share)}
      </output>
      <input
        id={id}
        type="range"
        min="0"
        max="100"
        step="1"
        value={percent}
        aria-valuetext={words.format.percent(share)}
        data-slider={id}
        onInput={(event) => onShare(Number(event.currentTarget.value) / 100)}
      />
    </div>
  );
};

const marksRefusing = (step: DecidingStep): readonly string[] =>
  step.outcomes.filter(({ refusal }) => refusal).map(({ mark }) => mark);

const Gate = ({ step }: { step: DecidingStep }) => {
  const { figures, procedure, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  const rounds = draft.steps[step.id]?.outcomes ?? [];
  const refusing = marksRefusing(step);
  const t = words.t.chances;
  const name = words.step(step.id);
  const refused = words.list(step.outcomes.filter(({ refusal }) => refusal).map(({ name: said }) => words.text(said)));
  const again = rounds.length > 1 || returnsOf(procedure).steps.has(step.id);
  return (
    <li class="chance">
      {rounds.slice(0, 2).map((shares, round) => (
        <Slider
          key={round}
          id={`refused-${step.id}-${round + 1}`}
          label={round === 0 ? t.chooses(name, refused) : t.laterRefuses(name, refused)}
          share={shareOf(shares, refusing)}
          onShare={(share) => figures.setShare(step.id, refusing, share, round)}
        />
      ))}
      <p class="chance-by">
        <span>
          {step.roles.map((role) => (
            <span key={role} class="chip" data-role={role}>
              {words.role(role)}
            </span>
          ))}
        </span>
        {again && (
          <label class="check">
            <input
              type="checkbox"
              checked={rounds.length > 1}
              onChange={(event) => figures.setLaterRounds(step.id, event.currentTarget.checked)}
            />
            {t.later}
          </label>
        )}
      </p>
    </li>
  );
};

const Choice = ({ step }: { step: DecidingStep }) => {
  const { figures, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  const shares = draft.steps[step.id]?.outcomes?.[0] ?? {};
  return (
    <li class="chance">
      {step.outcomes.map(({ mark, name }) => (
        <Slider
          key={mark}
          id={`chosen-${step.id}-${mark}`}
          label={words.t.chances.chooses(words.step(step.id), words.text(name))}
          share={shares[mark] ?? 0}
          onShare={(share) => figures.setShare(step.id, [mark], share)}
        />
      ))}
    </li>
  );
};

export const Chances = () => {
  const { procedure, figures, words } = useRehearse();
  const { origin } = useStore(figures.$figures);
  const t = words.t.chances;
  const deciding = procedure.steps.filter(isDeciding);
  return (
    <section aria-labelledby="chances">
      <h3 id="chances">{t.title}</h3>
      {deciding.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul class="chances plain">
          {deciding.map((step) =>
            marksRefusing(step).length > 0 ? <Gate key={step.id} step={step} /> : <Choice key={step.id} step={step} />,
          )}
        </ul>
      )}
      {origin !== 'assumed' && (
        <button type="button" class="button" data-reset onClick={() => figures.reset()}>
          {t.reset}
        </button>
      )}
    </section>
  );
};
