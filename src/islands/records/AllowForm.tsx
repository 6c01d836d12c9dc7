/** Allow a deviation, or change an entry: what is allowed, why, and until when. */
import { useId, useState } from 'preact/hooks';
import type { Allowance, Deviation } from '../../conform/index.ts';
import { isDay, lastDay } from '../../procedure/index.ts';
import type { Entry } from './allowances.ts';
import { useRecords } from './context.ts';

const parts = ['kind', 'step', 'case', 'person'] as const;
type Part = (typeof parts)[number];

/** Which part of the offer is allowed to begin with: the kind of deviation, at its step. */
const first: readonly Part[] = ['kind', 'step'];

interface Props {
  /** A deviation, or an entry to be changed. */
  readonly of: Deviation | Entry;
  readonly onDone: () => void;
}

const usePartNames = () => {
  const { words } = useRecords();
  const t = words.t.allow;
  return (part: Part, value: string): string =>
    ({
      kind: () => t.kindIs(words.conform.kinds[value as Deviation['kind']] ?? value),
      step: () => t.stepIs(words.step(value)),
      case: () => t.caseIs(value.slice(0, 60)),
      person: () => t.personIs(value.slice(0, 60)),
    })[part]();
};

/** What an entry allows, in words. */
export const useScope = () => {
  const name = usePartNames();
  return (it: Allowance): string =>
    parts
      .filter((part) => it[part])
      .map((part) => name(part, it[part]!))
      .join(' · ');
};

export const AllowForm = ({ of, onDone }: Props) => {
  const { allowances, controller, words, announce } = useRecords();
  const entry = 'addedAt' in of ? of : undefined;
  const offered = parts.filter((part) => of[part]);
  const [chosen, setChosen] = useState<readonly Part[]>(entry ? offered : first.filter((part) => offered.includes(part)));
  const [wrong, setWrong] = useState('');
  const [noDay, setNoDay] = useState(false);
  const name = usePartNames();
  const id = useId();
  const t = words.t.allow;
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const element = event.currentTarget as HTMLFormElement;
    const form = new FormData(element);
    const reason = String(form.get('reason') ?? '').trim();
    const lacks = chosen.length === 0 ? t.scopeMissing : reason === '' ? t.reasonMissing : '';
    setWrong(lacks);
    const until = String(form.get('until') ?? '') || null;
    // A date typed by half is empty, and says so itself.
    const isWrongDay = until === null ? (element['until'] as HTMLInputElement).validity.badInput : !isDay(until);
    setNoDay(isWrongDay);
    if (lacks !== '' || isWrongDay) return;
    allowances.save({ ...Object.fromEntries(chosen.map((part) => [part, of[part]])), reason, until }, entry?.id);
    announce(t.title);
    onDone();
    void controller.judge();
  };
  return (
    <form class="records-allow-form" data-allow-form onSubmit={save} noValidate>
      <fieldset class="group">
        <legend>{t.scope}</legend>
        {offered.map((part) => (
          <label key={part} class="check">
            <input
              type="checkbox"
              name={part}
              checked={chosen.includes(part)}
              onChange={({ currentTarget: { checked } }) =>
                setChosen(checked ? [...chosen, part] : chosen.filter((it) => it !== part))
              }
            />
            {name(part, of[part]!)}
          </label>
        ))}
      </fieldset>
      <label class="field">
        {t.reason}
        <input name="reason" required maxLength={500} defaultValue={entry?.reason ?? ''} aria-describedby={`${id}-wrong`} />
      </label>
      <label class="field">
        {t.until}
        <input
          name="until"
          type="date"
          max={lastDay}
          defaultValue={entry?.until ?? ''}
          aria-invalid={noDay || undefined}
          aria-describedby={`${id}-no-day`}
        />
      </label>
      <p class="problem" role="alert" id={`${id}-no-day`} data-no-day>
        {noDay && t.untilNoDay}
      </p>
      <p class="problem" role="alert" id={`${id}-wrong`}>
        {wrong}
      </p>
      <p class="tools-row">
        <button type="submit" class="button" data-primary>
          {t.save}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {t.cancel}
        </button>
      </p>
    </form>
  );
};
