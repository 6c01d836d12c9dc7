/** The course of a procedure: its stages, and the one that is open. */
import { useStore } from '@nanostores/preact';
import type { ReadableAtom } from 'nanostores';
import { useEffect, useMemo } from 'preact/hooks';
import { type Highlight, type Highlights, plain } from '../../../island/highlights.ts';
import { compile } from '../../../procedure/index.ts';
import { caseToWatch, type Stop, shotsOfCase, stagesOf } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { Exam } from '../exam/Exam.tsx';
import type { ProgressStore } from '../progress/store.ts';
import { hashOf, type Route } from '../route.ts';
import { Stations } from '../Stations.tsx';
import { Trouble } from '../Trouble.tsx';
import { useFocusOn } from '../use-focus-on.ts';
import { Watch } from '../watch/Watch.tsx';
import type { CourseData } from '../words.ts';
import { Practise } from './Practise.tsx';
import { Read } from './Read.tsx';
import { StillToPractise } from './StillToPractise.tsx';
import { doneIn } from './standing.ts';

interface Props {
  readonly data: CourseData;
  readonly progress: ProgressStore;
  readonly $route: ReadableAtom<Route>;
  light(highlights: Highlights): void;
}

/** Highlights for a case that has come to a stop by the stops before it. */
const highlightsOf = (stops: readonly Stop[], at: number): Highlights => {
  const past = stops.slice(0, at);
  const here = stops[at]?.step.id;
  const steps = new Map<string, Highlight>(past.map(({ step }) => [step.id, 'past']));
  if (here !== undefined) steps.set(here, 'here');
  return { steps, edges: new Map(past.map(({ move }) => [move, 'past'])) };
};

interface WatchProps {
  readonly data: CourseData;
  light(stops: readonly Stop[], at: number): void;
  finished(): void;
}

/** One case of the procedure, played before the learner's eyes. */
const WatchCase = ({ data: { procedure, scenarios }, light, finished }: WatchProps) => {
  const { t } = useWords();
  const shots = useMemo(() => {
    const watched = caseToWatch(scenarios);
    return watched ? shotsOfCase(procedure, watched) : [];
  }, [procedure]);
  const stops = shots.map(({ stop }) => stop);
  return (
    <Watch
      shots={shots}
      lead={t.watchLead}
      next={{ href: hashOf({ stage: 'practise' }), name: t.practise }}
      shown={(at) => light(stops, at)}
      finished={finished}
    />
  );
};

export const Course = ({ data, progress, $route, light }: Props) => {
  const { t } = useWords();
  const { procedure } = data;
  const net = useMemo(() => compile(procedure), [procedure]);
  const { stage, open } = useStore($route);
  const stages = stagesOf(data);
  const shown = stages.find((it) => it === stage);
  const done = doneIn(data, useStore(progress.$progress));
  useEffect(() => {
    if (stage === 'read' || stage === 'exam' || (stage === 'practise' && !open)) light(plain);
  }, [stage, open]);
  const lit = (stops: readonly Stop[], at: number) => light(highlightsOf(stops, at));
  const root = useFocusOn<HTMLElement>(stage);
  return (
    <section aria-labelledby="train-course" data-stage={stage} ref={root}>
      <h2 id="train-course" class="visually-hidden">
        {t.stages}
      </h2>
      <Stations stages={stages} open={stage} done={done} />
      <Trouble progress={progress} />
      {shown === undefined && <p class="note">{t.noCases}</p>}
      {shown === 'read' && <Read data={data} progress={progress} next={stages[stages.indexOf('read') + 1]} />}
      {shown === 'watch' && (
        <WatchCase
          data={data}
          light={lit}
          finished={() => progress.$progress.get().stages[`${procedure.id}/watch`] ?? progress.stage(procedure.id, 'watch')}
        />
      )}
      {shown === 'exam' && (
        <Exam progress={progress} stages={stages} done={done} subject={{ exam: procedure.id, taught: [data] }} />
      )}
      {shown === 'practise' && !open && <StillToPractise data={data} progress={progress} />}
      {shown === 'practise' && <Practise data={data} net={net} progress={progress} open={open} light={lit} />}
    </section>
  );
};
