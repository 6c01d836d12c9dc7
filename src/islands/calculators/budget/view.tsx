/** The budget chain of 3.3: growth rates → forecast → total expense → seasons → categories. */
import { writeFigure } from '../../../i18n/figures.ts';
import { csv } from '../csv.ts';
import { Choice, type Desk } from '../Desk.tsx';
import { Frame } from '../Frame.tsx';
import type { Made } from '../mount.tsx';
import { budgetDesign } from './design.ts';
import { budgetOf } from './outcome.ts';
import { CategoryStep, PeriodStep } from './SharingSteps.tsx';
import { ForecastStep, LastYearStep, TotalStep } from './Steps.tsx';
import { budgetRows, unitOf } from './words.ts';

export const BudgetView = ({ desk }: { desk: Desk }) => {
  const { t, state } = desk;
  const it = budgetOf(state.texts);
  const units = (['wan-yuan', 'yuan'] as const).map((unit) => [unit, t.unitChoices[unit]] as const);
  return (
    <Frame desk={desk} design={budgetDesign} csv={csv(budgetRows(t, state.texts))}>
      <div class="calc-scale">
        <Choice desk={desk} name="unit" label={t.budget.unitLabel} options={units} />
        <p class="why">{t.budget.unitNote}</p>
      </div>
      <div class="calc-chain">
        <LastYearStep desk={desk} it={it} />
        <ForecastStep desk={desk} it={it} />
        <TotalStep desk={desk} it={it} />
        <PeriodStep desk={desk} it={it} />
        <CategoryStep desk={desk} it={it} />
      </div>
    </Frame>
  );
};

const said = (desk: Desk): string => {
  const { forecast, total } = budgetOf(desk.state.texts);
  if (forecast === undefined || total === undefined) return desk.t.needs;
  const write = (value: bigint) => `${writeFigure(value)} ${unitOf(desk.t, desk.state.texts)}`;
  return desk.t.budget.said(write(forecast), write(total));
};

export const budgetCalculator: Made = { design: budgetDesign, View: BudgetView, said };
