/** A step of the chain. */
import type { ComponentChildren } from 'preact';
import type { Budget } from '../../../formulas/index.ts';
import type { SheetGiven } from '../Sheet.tsx';

export interface StepProps {
  readonly sheet: SheetGiven;
  readonly it: Budget;
}

interface StepFrame {
  readonly sheet: SheetGiven;
  readonly no: number;
  readonly children: ComponentChildren;
}

/** Its heading leads to its row in the table of responsibilities. */
export const Step = ({ sheet: { t, procedure }, no, children }: StepFrame) => (
  <section>
    <h3>
      <a class="calc-step" href={`#${procedure}-${no}`}>
        {t.step(no)}
      </a>{' '}
      {t.budget.steps[no - 1]}
    </h3>
    {children}
  </section>
);
