/** The walk on the stage: one state, handed to all parts. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { at, isWork, stepIn } from '../../procedure/index.ts';
import { announcementOf } from './announcement.ts';
import { Bar } from './Bar.tsx';
import { type PanelName, WalkContext, type WalkStage } from './context.ts';
import { Foot } from './Foot.tsx';
import { followFocus } from './focus.ts';
import { Here } from './Here.tsx';
import { More } from './More.tsx';
import { Notices } from './Notices.tsx';
import { Panels } from './Panels.tsx';

/** Of several steps in hand, the one the card shows: the one chosen, else the one just reached, else the first that can be done. */
const shownOf = ({ net, procedure, state }: WalkStage, chosen: string | undefined): string | undefined => {
  const here = at(net, state.journey.marking).filter((id) => {
    const step = stepIn(procedure, id);
    return step !== undefined && isWork(step);
  });
  const reached = state.last.visits.at(-1)?.reached ?? [];
  return here.find((id) => id === chosen) ?? here.find((id) => reached.includes(id)) ?? here[0];
};

export const App = (stage: WalkStage & { focusFirst: boolean }) => {
  const { state, net, procedure, words, focusFirst } = stage;
  const root = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<string>();
  const [panel, openPanel] = useState<PanelName>('history');
  const [more, setMore] = useState(false);
  useLayoutEffect(() => {
    if (root.current) followFocus(root.current, state.last.kind === 'opened' && !focusFirst);
  }, [state.last, chosen]);
  useEffect(() => setMore(false), [state.journey]);
  return (
    <WalkContext.Provider value={{ ...stage, shown: shownOf(stage, chosen), choose, panel, openPanel }}>
      <div class="stage-view" ref={root}>
        <p class="visually-hidden" role="status" aria-live="polite" data-walk-said>
          {state.last.kind === 'opened' ? '' : announcementOf(net, procedure, state, words)}
        </p>
        <Bar more={more} onMore={() => setMore(!more)} />
        {more && <More />}
        <div class="stage-body">
          <Notices />
          <Here />
          <Panels />
        </div>
        <Foot />
      </div>
    </WalkContext.Provider>
  );
};
