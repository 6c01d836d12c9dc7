/** Colours the drawing by load: the boxes by a measure of the results, the arrows by how often they are travelled. */

import { useEffect, useState } from 'preact/hooks';
import { type Heat, heatOf } from '../../island/highlights.ts';
import { Radios } from '../../island/parts/Radios.tsx';
import { type Results, type SetUp, trafficOf } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';

const heatMeasures = ['visits', 'wait', 'work', 'queue'] as const;
export type HeatMeasure = (typeof heatMeasures)[number];

const stepValue = (row: Results['steps'][number], measure: HeatMeasure): number => {
  const perVisit = row[measure]?.mean ?? 0;
  return measure === 'wait' || measure === 'work' ? perVisit * (row.visits?.mean ?? 0) : perVisit;
};

/** Waiting and working time are those of a case, over all its visits; an arrow is as heavy as the cases that take it. */
export const heatFrom = ({ steps }: Pick<Results, 'steps'>, { parameters, procedure }: SetUp, measure: HeatMeasure): Heat => {
  const visits = new Map(steps.map(({ step, visits: of }) => [step, of?.mean ?? 0]));
  return {
    steps: heatOf(new Map(steps.map((row) => [row.step, stepValue(row, measure)]))),
    edges: heatOf(trafficOf(procedure, parameters, visits)),
  };
};

export const LoadHeat = ({ results, of }: { results: Results; of: SetUp }) => {
  const { highlighter, words } = useRehearse();
  const [measure, setMeasure] = useState<HeatMeasure>('visits');
  const t = words.t.heat;
  useEffect(() => highlighter.warm(heatFrom(results, of, measure)), [measure, results]);
  return (
    <section aria-labelledby="heat" data-heat-choice>
      <h3 id="heat">{t.title}</h3>
      <Radios
        class="heat-measures"
        legend={t.title}
        name="heat"
        values={heatMeasures}
        chosen={measure}
        label={(heatMeasure) => t[heatMeasure]}
        onValue={setMeasure}
      />
      <p class="quiet">{t.note}</p>
    </section>
  );
};
