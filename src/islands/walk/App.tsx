/** The walk on a page: one state, handed to all parts. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Casting } from './Casting.tsx';
import { Controls } from './Controls.tsx';
import { Coverage } from './Coverage.tsx';
import { WalkContext, type WalkView } from './context.ts';
import { followFocus } from './focus.ts';
import { Here } from './Here.tsx';
import { Notices } from './Notices.tsx';
import { Saved } from './Saved.tsx';
import { Gathered, Trail } from './Trail.tsx';
import { tell } from './telling.ts';

export const App = (view: WalkView & { focusFirst: boolean }) => {
  const { state, net, procedure, words, focusFirst } = view;
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (root.current && (state.last.kind !== 'opened' || focusFirst)) followFocus(root.current, state.last);
  }, [state.last]);
  return (
    <WalkContext.Provider value={view}>
      <div class="walk-view" ref={root}>
        <p class="visually-hidden" role="status" aria-live="polite" data-walk-said>
          {state.last.kind === 'opened' ? '' : tell(net, procedure, state, words)}
        </p>
        <Notices />
        <Casting />
        <div class="walk-board">
          <div class="walk-here">
            <Here />
            <Controls />
            <p class="quiet" data-keys-help>
              {words.t.keys}
            </p>
          </div>
          <div class="walk-sides">
            <Trail />
            <Gathered />
            <Coverage />
          </div>
        </div>
        <Saved />
      </div>
    </WalkContext.Provider>
  );
};
