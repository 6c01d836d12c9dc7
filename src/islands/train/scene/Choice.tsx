/** One of what may be answered, with the key that presses it. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** Its place among the answers, from 0; its key counts from 1. */
  readonly at: number;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly children: ComponentChildren;
}

export const Choice = ({ at, value, choose, children }: Props) => (
  <li>
    <button type="button" class="train-choice" data-choice={value} onClick={() => choose(value)}>
      {children}
      <span class="key" aria-hidden="true">
        {at + 1}
      </span>
    </button>
  </li>
);
