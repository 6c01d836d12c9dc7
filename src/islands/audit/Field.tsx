/** A field that keeps what is typed: a moment after the last key, on leaving it, and when the page goes. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { longestText } from '../../audit/index.ts';
import { isDay, lastDay } from '../../procedure/index.ts';
import { useAudit } from './context.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onKeep: (value: string) => void;
  readonly name: string;
  readonly type?: 'text' | 'date' | 'area';
  readonly hint?: string;
}

const pause = 500;

interface Typed {
  readonly text: string;
  /** Whether it can be kept: a date typed by half, or beyond the last year, cannot. */
  readonly fits: boolean;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly keep: (text: string) => void;
}

type Input = HTMLInputElement | HTMLTextAreaElement;

/** A field of which only a part is filled in is empty, as one that was cleared; it only says so itself. */
const isWholeDay = ({ value, validity }: Input): boolean => (value === '' ? !validity.badInput : isDay(value));

/** What is typed and not kept yet; `refused` says that it was left and could not be kept. */
const useDraft = ({ type, onKeep }: Pick<Props, 'type' | 'onKeep'>) => {
  const [draft, setDraft] = useState<string>();
  const [refused, setRefused] = useState(false);
  const typed = useRef<Typed>();
  /** @param left whether the field was left: until then a date typed by half may become whole */
  const flush = (left: boolean) => {
    if (!typed.current) return;
    const { text, fits, timer, keep } = typed.current;
    clearTimeout(timer);
    if (!fits && !left && text === '') return;
    typed.current = undefined;
    setRefused(!fits);
    if (!fits) return;
    keep(text);
    setDraft(undefined);
  };
  useEffect(() => {
    const leave = () => flush(true);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  const keepLater = (input: Input) => {
    const text = input.value;
    if (typed.current) clearTimeout(typed.current.timer);
    typed.current = {
      text,
      fits: type !== 'date' || isWholeDay(input),
      keep: onKeep,
      timer: setTimeout(() => flush(false), pause),
    };
    setDraft(text);
  };
  return { draft, refused, keepLater, leave: () => flush(true) };
};

export const Field = ({ label, value, onKeep, name, type = 'text', hint }: Props) => {
  const id = useId();
  const { t } = useAudit().words;
  const { draft, refused, keepLater, leave } = useDraft({ type, onKeep });
  const shown = {
    id,
    name,
    'data-field': name,
    value: draft ?? value,
    maxLength: longestText,
    onInput: ({ currentTarget }: { currentTarget: Input }) => keepLater(currentTarget),
    onBlur: leave,
  };
  const dated = type === 'date' && {
    max: lastDay,
    'aria-invalid': refused || undefined,
    'aria-describedby': refused ? `${id}-refused` : undefined,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'area' ? <textarea rows={2} {...shown} /> : <input type={type} {...shown} {...dated} />}
      {refused && (
        <small class="problem" role="alert" id={`${id}-refused`} data-refused>
          {t.noDay}
        </small>
      )}
      {hint && <small>{hint}</small>}
    </div>
  );
};
