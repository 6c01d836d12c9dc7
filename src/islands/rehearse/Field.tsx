/** A field of the figures: its name, its value, and beside it what is wrong with it. */
import { useStore } from '@nanostores/preact';
import type { ComponentChildren, TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { useRehearse } from './context.ts';

/** What is wrong at a place of the parameters, in words; empty where nothing is. `within`: also at the entries of the list there. */
const useProblems = (at: string, within: boolean): readonly string[] => {
  const { figures, words } = useRehearse();
  const { issues } = useStore(figures.$figures);
  return issues
    .filter((issue) => issue.level === 'error' && (issue.at === at || (within && issue.at.startsWith(`${at}.`))))
    .map(words.issue);
};

export const Problems = ({ at, within = false }: { at: string; within?: boolean }) => {
  const problems = useProblems(at, within);
  return problems.length === 0 ? null : (
    <span class="problem" id={`problem-${at}`}>
      {problems.join(' ')}
    </span>
  );
};

interface Props {
  /** Where it stands in the parameters: `roles.finance-manager.people`. */
  readonly at: string;
  readonly label: string;
  readonly value: string | number;
  readonly onText: (text: string) => void;
  readonly placeholder?: string;
  /** Its name is heard, not seen: the column of a table says it. */
  readonly isBare?: boolean | undefined;
}

const Name = ({ label, isBare }: { label: string; isBare: boolean | undefined }) => (
  <span class={isBare ? 'visually-hidden' : undefined}>{label}</span>
);

/** What is told of a field besides its value: where it stands, whether it is wrong, and what names the fault. */
const useMarks = (at: string) => {
  const wrong = useProblems(at, true).length > 0;
  return { 'data-at': at, 'aria-invalid': wrong, 'aria-describedby': wrong ? `problem-${at}` : undefined };
};

type Typed = TargetedEvent<HTMLInputElement | HTMLTextAreaElement>;

/** What is typed stands until the reader leaves the field: nothing that is worked out meanwhile takes its place. */
const useDraft = (value: string | number, onText: (text: string) => void) => {
  const [draft, setDraft] = useState<string>();
  return {
    value: draft ?? String(value),
    onInput: (event: Typed) => setDraft(event.currentTarget.value),
    onChange: (event: Typed) => {
      onText(event.currentTarget.value);
      setTimeout(() => setDraft(undefined)); // Once the page knows the value it was taken for.
    },
  };
};

/** Takes the text over when the reader leaves it, so that nobody is corrected in the middle of a number. */
export const TextField = ({
  at,
  label,
  isBare,
  value,
  onText,
  type = 'text',
  placeholder,
}: Props & { type?: 'text' | 'date' }) => {
  const marks = useMarks(at);
  const draft = useDraft(value, onText);
  return (
    <label class="field">
      <Name label={label} isBare={isBare} />
      <input
        type={type}
        max={type === 'date' ? '9999-12-31' : undefined}
        placeholder={placeholder}
        autocomplete="off"
        {...marks}
        {...draft}
      />
      <Problems at={at} within />
    </label>
  );
};

/** The same with several lines. */
export const LinesField = ({ at, label, value, onText, placeholder }: Props) => {
  const marks = useMarks(at);
  const draft = useDraft(value, onText);
  return (
    <label class="field">
      {label}
      <textarea rows={3} placeholder={placeholder} {...marks} {...draft} />
      <Problems at={at} within />
    </label>
  );
};

interface SelectProps {
  /** As above; none for what is no figure. */
  readonly at?: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onValue: (value: string) => void;
  readonly isBare?: boolean | undefined;
}

export const SelectField = ({ at, label, isBare, value, options, onValue }: SelectProps) => (
  <label class="field">
    <Name label={label} isBare={isBare} />
    <select value={value} data-at={at} onChange={(event) => onValue(event.currentTarget.value)}>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

export const Group = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <fieldset class="group">
    <legend>{name}</legend>
    {children}
  </fieldset>
);
