/** A field that keeps what is typed: a moment after the last key, on leaving it, and when the page goes. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { longestText } from '../../audit/index.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onKeep: (value: string) => void;
  readonly name: string;
  readonly type?: 'text' | 'date' | 'area';
  readonly hint?: string;
}

const pause = 500;

export const Field = ({ label, value, onKeep, name, type = 'text', hint }: Props) => {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const typed = useRef<{ text: string; timer: ReturnType<typeof setTimeout>; keep: (text: string) => void }>();
  const flush = () => {
    const it = typed.current;
    if (!it) return;
    clearTimeout(it.timer);
    typed.current = undefined;
    it.keep(it.text);
    setDraft(undefined);
  };
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  const keepLater = (text: string) => {
    if (typed.current) clearTimeout(typed.current.timer);
    typed.current = { text, keep: onKeep, timer: setTimeout(flush, pause) };
    setDraft(text);
  };
  const shown = {
    id,
    name,
    'data-field': name,
    value: draft ?? value,
    maxLength: longestText,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => keepLater(currentTarget.value),
    onBlur: flush,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'area' ? <textarea rows={2} {...shown} /> : <input type={type} {...shown} />}
      {hint && <small>{hint}</small>}
    </div>
  );
};
