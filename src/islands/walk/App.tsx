/** The walk on the stage: one state, handed to all parts. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { at, isWork, procedureAt, signersAt, stepIn } from '../../procedure/index.ts';
import { actorsFor } from '../../walk/index.ts';
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

/**
 * Who does what is shown, as a move names it: the one chosen (none: those responsible), else the one walked as, or acting for another if
 * that is what one does, else the first who can sign; undefined where those responsible do it at once.
 */
const signerAt = ({ net, state }: WalkStage, shown: string | undefined, asked: string | undefined): string | undefined => {
  if (shown === undefined) return undefined;
  const can = signersAt(net, state.journey.marking, shown);
  const acting = actorsFor(net, state, state.journey, shown);
  const able = [...can, ...acting];
  if (asked === '' && can.length === 0) return undefined;
  return [asked, state.as, state.deputises && acting[0], can[0]].find((actor) => actor && able.includes(actor)) || undefined;
};

export const App = (given: WalkStage & { focusFirst: boolean }) => {
  const { state, net, words, focusFirst } = given;
  // Who decides is who does by the figures that have been told.
  const procedure = procedureAt(net, given.procedure, state.journey.marking);
  const stage = { ...given, procedure };
  const root = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<string>();
  const [asked, chooseSigner] = useState<string>();
  const [panel, openPanel] = useState<PanelName>('history');
  const [more, setMore] = useState(false);
  useLayoutEffect(() => {
    if (root.current) followFocus(root.current, state.last.kind === 'opened' && !focusFirst);
  }, [state.last, chosen]);
  useEffect(() => setMore(false), [state.journey]);
  const shown = shownOf(stage, chosen);
  const signer = signerAt(stage, shown, asked);
  return (
    <WalkContext.Provider value={{ ...stage, shown, choose, signer, chooseSigner, panel, openPanel }}>
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
