/** The course of a procedure: its stages, and the one that is open. */
import { useStore } from '@nanostores/preact';
import type { ReadableAtom } from 'nanostores';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { plain } from '../../../island/highlights.ts';
import type { Stage } from '../../../island/stage/stage.ts';
import { compile } from '../../../procedure/index.ts';
import { caseToWatch, isAnsweredByDrawing, type Stop, shotsOfCase, stagesOf } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { CourseData } from '../course-data.ts';
import { coverDrawing, highlightsOf } from '../drawing.ts';
import { Exam } from '../exam/Exam.tsx';
import type { ProgressStore } from '../progress/store.ts';
import { hashOf, type Route } from '../route.ts';
import { Stations } from '../Stations.tsx';
import { Trouble } from '../Trouble.tsx';
import { useFocusOn } from '../use-focus-on.ts';
import { Walked } from '../Walked.tsx';
import { Watch } from '../watch/Watch.tsx';
import { Practise } from './Practise.tsx';
import { Read } from './Read.tsx';
import { StillToPractise } from './StillToPractise.tsx';
import { doneIn } from './standing.ts';

interface Props {
  readonly data: CourseData;
  readonly progress: ProgressStore;
  readonly $route: ReadableAtom<Route>;
  /** Where the case is seen. */
  readonly scene: Stage;
}

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
      subject={procedure.id}
      shots={shots}
      lead={t.watchLead}
      next={{ href: hashOf({ stage: 'practise' }), name: t.practise }}
      shown={(at) => light(stops, at)}
      finished={finished}
    />
  );
};

/** Shows on the stage where a case stands; a token goes the way of a step forward. What is at rest shows nothing. */
const useLight = (scene: Stage, isWalked: boolean) => {
  useEffect(() => {
    if (isWalked) return;
    scene.show(plain);
    coverDrawing(false);
  }, [isWalked]);
  const before = useRef(0);
  return (stops: readonly Stop[], at: number, isOpen = false): void => {
    const question = stops[at]?.question;
    coverDrawing(isOpen && question !== undefined && isAnsweredByDrawing(question));
    scene.show(highlightsOf(stops, at));
    // A token goes the way of a step forward.
    if (at === before.current + 1) scene.travel(stops[at - 1]!.move);
    before.current = at;
  };
};

export const Course = ({ data, progress, $route, scene }: Props) => {
  const { t } = useWords();
  const { procedure } = data;
  const net = useMemo(() => compile(procedure), [procedure]);
  const { stage, open } = useStore($route);
  const stages = stagesOf(data);
  const shown = stages.find((known) => known === stage);
  const done = doneIn(data, useStore(progress.$progress));
  const isWalked = shown === 'watch' || (shown === 'practise' && open !== undefined);
  const lit = useLight(scene, isWalked);
  const root = useFocusOn<HTMLElement>(stage);
  return (
    <section aria-labelledby="train-course" data-learning={stage} ref={root}>
      <h2 id="train-course" class="visually-hidden">
        {t.stages}
      </h2>
      <Walked scene={scene} walked={isWalked ? `${stage}/${open ?? ''}` : undefined} />
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
