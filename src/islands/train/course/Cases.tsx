/** The cases of a procedure: which have been done, and how well. */
import type { Scenario } from '../../../procedure/index.ts';
import type { CaseResult } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { hashOf } from '../route.ts';

/** How a learner stands with a case. */
export interface CaseStanding {
  readonly begun: boolean;
  readonly last?: CaseResult | undefined;
  /** The steps that were revised since it was ended, and since which edition: it is to be taken again. */
  readonly renewed?: { readonly since: string; readonly steps: readonly string[] } | undefined;
}

interface Props {
  readonly scenarios: readonly Scenario[];
  standing(scenario: string): CaseStanding;
}

export const Cases = ({ scenarios, standing }: Props) => {
  const { t, text } = useWords();
  const told = ({ begun, last }: CaseStanding) => (begun ? t.caseGoOn : last ? t.caseDone(last.right, last.asked) : t.caseNew);
  const isPerfect = ({ begun, last, renewed }: CaseStanding) => last && last.right === last.asked && !begun && !renewed;
  return (
    <>
      <h3 tabIndex={-1} data-focus>
        {t.practise}
      </h3>
      <p>{t.casesLead}</p>
      <p>
        <span class="train-tag">{t.example}</span> <small class="quiet">{t.exampleNote}</small>
      </p>
      <ol class="train-cases">
        {scenarios.map((scenario) => {
          const caseStanding = standing(scenario.id);
          return (
            <li
              key={scenario.id}
              data-case={scenario.id}
              data-done={(caseStanding.last !== undefined && !caseStanding.renewed) || undefined}
            >
              <h4>
                <a href={hashOf({ stage: 'practise', open: scenario.id })}>{text(scenario.title)}</a>
              </h4>
              <p>{text(scenario.situation)}</p>
              <p class="quiet">
                {isPerfect(caseStanding) ? '✓ ' : ''}
                {told(caseStanding)}
              </p>
              {caseStanding.renewed && (
                <p class="train-again" data-again>
                  ↻ {t.caseRenewed(caseStanding.renewed.since, caseStanding.renewed.steps.join(t.and))}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
};
