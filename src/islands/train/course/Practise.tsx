/** The stage of practising: the list of cases, or the case on the desk. */
import { useStore } from '@nanostores/preact';
import { useEffect, useMemo } from 'preact/hooks';
import { showAstray } from '../../../island/astray.ts';
import { type Net, type Scenario, type Step, stepIn } from '../../../procedure/index.ts';
import { casesOf, newsOfCase, type Progress, type Stop } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { type CourseData, editionIn, editionNamed } from '../course-data.ts';
import type { ProgressStore } from '../progress/store.ts';
import { hashOf } from '../route.ts';
import { caseOn } from '../scene/kept-case.ts';
import { Scene } from '../scene/Scene.tsx';
import type { SceneStore } from '../scene/store.ts';
import { type CaseStanding, Cases } from './Cases.tsx';
import { learntBy } from './standing.ts';

interface Props {
  readonly data: CourseData;
  readonly net: Net;
  readonly progress: ProgressStore;
  readonly open: string | undefined;
  /** @param isOpen something is asked, and not answered yet */
  light(stops: readonly Stop[], at: number, isOpen: boolean): void;
}

/** Where a case has come to its end: to the next one, or this one again, or a stop back. */
const After = ({ store, next }: { store: SceneStore; next: Scenario | undefined }) => {
  const { t } = useWords();
  return (
    <>
      <button type="button" class="button" data-back onClick={store.back}>
        {t.back}
      </button>
      <button type="button" class="button" data-restart onClick={store.restart}>
        {t.caseAgain}
      </button>
      <a class="button" data-primary data-next-case href={hashOf({ stage: 'practise', open: next?.id })}>
        {next ? t.caseNext : t.caseBack}
      </a>
    </>
  );
};

/** How a learner stands with each case. */
const standing =
  (data: CourseData, kept: Progress, named: (step: Step) => string) =>
  (id: string): CaseStanding => {
    const { procedure, scenarios } = data;
    const record = kept.cases[`${procedure.id}/${id}`];
    const last = record?.last;
    const news = newsOfCase(learntBy(data, kept), id, last);
    const isMet = (step: string) =>
      scenarios.some(({ id: its, course }) => its === id && course.some((at) => at.step === step));
    const steps = news?.again.filter(isMet).map((step) => named(stepIn(procedure, step)!)) ?? [];
    return {
      begun: (record?.scene?.acts.length ?? 0) > 0,
      last,
      ...(news && { renewed: { since: editionNamed(last!.edition!), steps } }),
    };
  };

export const Practise = ({ data, net, progress, open, light }: Props) => {
  const { t, step: named } = useWords();
  const { procedure, scenarios } = data;
  const kept = useStore(progress.$progress);
  const scenario = scenarios.find(({ id }) => id === open);
  const cases = useMemo(() => casesOf(procedure, net, scenarios), [procedure]);
  const store = useMemo(
    () => scenario && caseOn(`${procedure.id}/${scenario.id}`, cases.get(scenario.id)!, progress, editionIn(data)),
    [scenario],
  );
  useEffect(() => {
    if (open !== undefined) showAstray(!scenario);
  }, [open]);
  if (!scenario || !store) {
    return <Cases scenarios={scenarios} standing={standing(data, kept, named)} />;
  }
  const next = scenarios[scenarios.indexOf(scenario) + 1];
  return (
    <Scene
      key={scenario.id}
      procedure={procedure}
      scenario={scenario}
      store={store}
      back={
        <p>
          <a href={hashOf({ stage: 'practise' })}>← {t.caseBack}</a>
        </p>
      }
      after={<After store={store} next={next} />}
      light={({ stops, at, chosen }) => light(stops, at, chosen === undefined)}
    />
  );
};
