/** Allow a deviation, or change an entry: what is allowed, why, and until when. */
import { useId, useState } from 'preact/hooks';
import type { Deviation } from '../../conform/index.ts';
import { isDay, lastDay } from '../../procedure/index.ts';
import type { Entry } from './allowances.ts';
import { useRecords } from './context.ts';
import { type Part, parts, usePartNames } from './scope.ts';

/** Which part of the offer is allowed to begin with: the kind of deviation, at its step. */
const first: readonly Part[] = ['kind', 'step'];

interface Props {
  /** A deviation, or an entry to be changed. */
  readonly of: Deviation | Entry;
  readonly onDone: () => void;
}

const entryIn = (of: Props['of']): Entry | undefined => ('addedAt' in of ? of : undefined);

const offeredBy = (of: Props['of']): readonly Part[] => parts.filter((part) => of[part]);

/** Why, and until when, as it stands in the form; no day is written as one that does not exist, or by half. */
const writtenIn = (form: HTMLFormElement) => {
  const written = new FormData(form);
  const reason = String(written.get('reason') ?? '').trim();
  const until = String(written.get('until') ?? '') || null;
  // A date typed by half is empty, and says so itself.
  const isNoDay = until === null ? (form['until'] as HTMLInputElement).validity.badInput : !isDay(until);
  return { reason, until, isNoDay };
};

/** Which parts are allowed, what is wrong with the form, and how it is saved. */
const useAllowing = ({ of, onDone }: Props) => {
  const { allowances, controller, words, announce } = useRecords();
  const entry = entryIn(of);
  const offered = offeredBy(of);
  const [chosen, setChosen] = useState<readonly Part[]>(entry ? offered : first.filter((part) => offered.includes(part)));
  const [wrong, setWrong] = useState('');
  const [noDay, setNoDay] = useState(false);
  const t = words.t.allow;
  const choose = (part: Part, isAllowed: boolean): void =>
    setChosen(isAllowed ? [...chosen, part] : chosen.filter((chosenPart) => chosenPart !== part));
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const { reason, until, isNoDay } = writtenIn(event.currentTarget as HTMLFormElement);
    const lacks = chosen.length === 0 ? t.scopeMissing : reason === '' ? t.reasonMissing : '';
    setWrong(lacks);
    setNoDay(isNoDay);
    if (lacks !== '' || isNoDay) return;
    allowances.save({ ...Object.fromEntries(chosen.map((part) => [part, of[part]])), reason, until }, entry?.id);
    announce(t.title);
    onDone();
    void controller.judge();
  };
  return { chosen, choose, wrong, noDay, save };
};

interface ScopeProps extends Pick<Props, 'of'> {
  readonly chosen: readonly Part[];
  readonly choose: (part: Part, isAllowed: boolean) => void;
}

const ScopeFields = ({ of, chosen, choose }: ScopeProps) => {
  const { words } = useRecords();
  const name = usePartNames();
  return (
    <fieldset class="group">
      <legend>{words.t.allow.scope}</legend>
      {offeredBy(of).map((part) => (
        <label key={part} class="check">
          <input
            type="checkbox"
            name={part}
            checked={chosen.includes(part)}
            onChange={({ currentTarget }) => choose(part, currentTarget.checked)}
          />
          {name(part, of[part]!)}
        </label>
      ))}
    </fieldset>
  );
};

const ReasonField = ({ reason, problemId }: { reason: string | undefined; problemId: string }) => {
  const { words } = useRecords();
  return (
    <label class="field">
      {words.t.allow.reason}
      <input name="reason" required maxLength={500} defaultValue={reason ?? ''} aria-describedby={problemId} />
    </label>
  );
};

const UntilField = ({ until, noDay, problemId }: { until: string | null | undefined; noDay: boolean; problemId: string }) => {
  const { words } = useRecords();
  return (
    <label class="field">
      {words.t.allow.until}
      <input
        name="until"
        type="date"
        max={lastDay}
        defaultValue={until ?? ''}
        aria-invalid={noDay || undefined}
        aria-describedby={problemId}
      />
    </label>
  );
};

const Problems = ({ id, noDay, wrong }: { id: string; noDay: boolean; wrong: string }) => {
  const { words } = useRecords();
  return (
    <>
      <p class="problem" role="alert" id={`${id}-no-day`} data-no-day>
        {noDay && words.t.allow.untilNoDay}
      </p>
      <p class="problem" role="alert" id={`${id}-wrong`}>
        {wrong}
      </p>
    </>
  );
};

export const AllowForm = ({ of, onDone }: Props) => {
  const { words } = useRecords();
  const { chosen, choose, wrong, noDay, save } = useAllowing({ of, onDone });
  const id = useId();
  const entry = entryIn(of);
  const t = words.t.allow;
  return (
    <form class="records-allow-form" data-allow-form onSubmit={save} noValidate>
      <ScopeFields of={of} chosen={chosen} choose={choose} />
      <ReasonField reason={entry?.reason} problemId={`${id}-wrong`} />
      <UntilField until={entry?.until} noDay={noDay} problemId={`${id}-no-day`} />
      <Problems id={id} noDay={noDay} wrong={wrong} />
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
