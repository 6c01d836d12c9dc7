/** The check of case records: a file, how it is read, the result, and the lists. */
import { useStore } from '@nanostores/preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Judged } from '../../conform/index.ts';
import { heatOf, plain } from '../../island/highlights.ts';
import { AllowList } from './AllowList.tsx';
import { Bars } from './Bars.tsx';
import { Busy } from './Busy.tsx';
import { CaseView } from './CaseView.tsx';
import { useRecords } from './context.ts';
import { Doubts } from './Doubts.tsx';
import { FileFacts } from './FileFacts.tsx';
import { Files } from './Files.tsx';
import { Groups } from './Groups.tsx';
import { Importing } from './Importing.tsx';
import { Lists } from './Lists.tsx';
import { Mapping } from './Mapping.tsx';
import { Overall } from './Overall.tsx';
import { seeLists } from './see-lists.ts';
import { useAddress } from './use-address.ts';

/** Says the result once it is there. */
const useResult = () => {
  const { controller, listState, announce, words } = useRecords();
  const { judged, round } = useStore(controller.$state);
  useEffect(() => {
    if (!judged) return listState.reset();
    const { verdicts, cases, deviations } = judged.overview;
    announce(words.t.results.told(verdicts.deviating, cases, deviations, verdicts.undecided));
  }, [judged, round]);
};

/** Shows where the deviations are on the drawing, except while a case is replayed on it. */
const useHeat = (isReplaying: boolean) => {
  const { controller, stage } = useRecords();
  const { judged } = useStore(controller.$state);
  useEffect(() => {
    const isWarm = judged && !isReplaying;
    stage.warm(isWarm ? { steps: heatOf(judged.overview.byStep), edges: heatOf(judged.edges) } : plain);
  }, [judged, isReplaying]);
};

/** A box of the drawing leads to the deviations at its step. */
const useDrawing = (): void => {
  const { listState } = useRecords();
  useEffect(() => {
    const drawing = document.querySelector('.stage-drawing');
    const narrow = (event: Event): void => {
      const step = (event.target as Element).closest('a[data-step]')?.getAttribute('data-step');
      if (!step) return;
      event.preventDefault();
      listState.only({ step }, 'deviations');
      seeLists();
    };
    drawing?.addEventListener('click', narrow);
    return () => drawing?.removeEventListener('click', narrow);
  }, []);
};

/** What comes of a file is gone to when it is there, once: names to be confirmed come first. */
const useGoingThere = () => {
  const { controller } = useRecords();
  const { source, judged } = useStore(controller.$state);
  const root = useRef<HTMLDivElement>(null);
  const seen = useRef<typeof source>();
  useEffect(() => {
    if (!judged || seen.current === source) return;
    seen.current = source;
    const heading = root.current?.querySelector<HTMLElement>('h2');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [source, judged]);
  return root;
};

const Judgement = ({ judged }: { judged: Judged }) => {
  useDrawing();
  return (
    <>
      <Doubts doubts={judged.doubts} />
      <Overall judged={judged} />
      <Groups />
      <Bars overview={judged.overview} />
      <Lists judged={judged} />
      <Files />
    </>
  );
};

const Result = () => {
  const { controller } = useRecords();
  const { judged } = useStore(controller.$state);
  const root = useGoingThere();
  return <div ref={root}>{judged && <Judgement judged={judged} />}</div>;
};

/** Everything but the open case: it stays as it is while a case has the stage. */
const Check = ({ hidden }: { hidden: boolean }) => {
  const { controller } = useRecords();
  const { read } = useStore(controller.$state);
  return (
    <div hidden={hidden}>
      <Importing />
      <Busy />
      {read && (
        <>
          <FileFacts read={read} />
          <Mapping read={read} />
        </>
      )}
      <Result />
      <AllowList />
    </div>
  );
};

export const App = () => {
  const { controller, listState } = useRecords();
  const { judged } = useStore(controller.$state);
  const { at } = useStore(listState.$list);
  useResult();
  const isAwaited = useAddress();
  const isOpen = judged !== undefined && at !== undefined;
  useHeat(isOpen);
  return (
    <>
      <Check hidden={isOpen || isAwaited} />
      {isAwaited && <Busy />}
      {isOpen && <CaseView at={at} />}
    </>
  );
};
