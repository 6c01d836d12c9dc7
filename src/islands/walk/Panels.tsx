/** Under the card, one at a time: the history, the records gathered, the coverage. */
import { Coverage } from './Coverage.tsx';
import { type PanelName, useWalk } from './context.ts';
import { Gathered, Trail } from './Trail.tsx';

const panels = { history: Trail, gathered: Gathered, coverage: Coverage } as const;
const names = Object.keys(panels) as PanelName[];

/** By how many tabs an arrow key moves. */
const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

const Tab = ({ name }: { name: PanelName }) => {
  const { words, panel, openPanel } = useWalk();
  const step = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const by = moves[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = names[(names.indexOf(name) + by + names.length) % names.length]!;
    openPanel(next);
    document.getElementById(`walk-tab-${next}`)?.focus();
  };
  return (
    <button
      type="button"
      role="tab"
      id={`walk-tab-${name}`}
      aria-controls={`walk-${name}`}
      aria-selected={panel === name}
      tabIndex={panel === name ? 0 : -1}
      onClick={() => openPanel(name)}
      onKeyDown={step}
    >
      {words.t[name]}
    </button>
  );
};

export const Panels = () => {
  const { words, panel } = useWalk();
  return (
    <div class="walk-panels">
      <div class="stage-tabs" role="tablist" aria-label={words.t.panels}>
        {names.map((name) => (
          <Tab key={name} name={name} />
        ))}
      </div>
      {names.map((name) => {
        const Panel = panels[name];
        return (
          <div
            key={name}
            class="stage-panel"
            role="tabpanel"
            id={`walk-${name}`}
            aria-labelledby={`walk-tab-${name}`}
            hidden={panel !== name}
          >
            <Panel />
          </div>
        );
      })}
    </div>
  );
};
