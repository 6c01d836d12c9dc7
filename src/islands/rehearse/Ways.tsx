/** Every way through, in words and on the drawing. */

import { useEffect, useState } from 'preact/hooks';
import { plain } from '../../island/highlights.ts';
import { retold, type Way } from '../../paths/index.ts';
import { calledBy, decidedAlong, isDeciding, stepOf } from '../../procedure/index.ts';
import type { Answers } from '../../simulate/index.ts';
import { encodeWalk } from '../../walk/index.ts';
import { useRehearse } from './context.ts';
import { highlightsOfWay } from './highlights.ts';

const ALL = '';
const CALM = '(none)';

/** Whether a way passes the filter: all, none refused, or refused at one gate. */
export const isShown = (way: Way, filter: string): boolean =>
  filter === ALL || (filter === CALM ? way.refusals.length === 0 : way.refusals.some((move) => stepOf(move) === filter));

const Course = ({ way }: { way: Way }) => {
  const { net, procedure, words } = useRehearse();
  return (
    <ol class="way-course">
      {retold(net, procedure, way.moves, words.locale).map((line, at) => (
        <li key={at} data-meanwhile={line.meanwhile || undefined}>
          {line.name}
          {line.decision && (
            <span class="mark" data-refusal={line.decision.refusal || undefined}>
              {calledBy(line.decision.mark, line.decision.name)}
            </span>
          )}
          {line.late && <small> ◷ {words.t.ways[line.late]}</small>}
          {line.rounds > 1 && <small> {words.t.ways.round(line.round)}</small>}
        </li>
      ))}
    </ol>
  );
};

interface ItemProps {
  readonly way: Way;
  readonly likelihood: number | undefined;
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onPoint: (pointed: boolean) => void;
}

const Item = ({ way, likelihood, pinned, onPin, onPoint }: ItemProps) => {
  const { net, fingerprint, page, words } = useRehearse();
  const t = words.t.ways;
  const facts = [
    t.steps(decidedAlong(net, way.moves).length),
    ...(likelihood === undefined ? [] : [t.likelihood(words.format.percent(likelihood))]),
  ];
  return (
    <li
      class="way"
      data-way
      data-pinned={pinned || undefined}
      onMouseEnter={() => onPoint(true)}
      onMouseLeave={() => onPoint(false)}
      onFocusIn={() => onPoint(true)}
      onFocusOut={() => onPoint(false)}
    >
      <Course way={way} />
      <p class="way-facts">
        <span>{facts.join(' · ')}</span>
        <button type="button" class="button" aria-pressed={pinned} onClick={onPin}>
          {pinned ? t.shown : t.show}
        </button>
        <a class="button" href={`${page}#${encodeWalk(net, fingerprint, way.moves)}`}>
          {t.play}
        </a>
      </p>
    </li>
  );
};

const Filter = ({ filter, onFilter }: { filter: string; onFilter: (filter: string) => void }) => {
  const { procedure, ways, words } = useRehearse();
  const t = words.t.ways;
  const gates = procedure.steps.filter(isDeciding).filter(({ id }) => ways.some((way) => isShown(way, id)));
  return (
    <label class="field">
      {t.filter}
      <select value={filter} data-filter onChange={(event) => onFilter(event.currentTarget.value)}>
        <option value={ALL}>{t.all}</option>
        <option value={CALM}>{t.passed}</option>
        {gates.map(({ id, outcomes }) => (
          <option key={id} value={id}>
            {t.refusedAt(
              words.step(id),
              words.list(outcomes.filter(({ refusal }) => refusal).map(({ name }) => words.text(name))),
            )}
          </option>
        ))}
      </select>
    </label>
  );
};

/** The way that is pinned stays lit; one that is pointed at outshines it. */
const useHighlights = (ways: readonly Way[]) => {
  const { highlighter, net } = useRehearse();
  const [pinned, setPinned] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const shown = pointed ?? pinned;
  useEffect(
    () => highlighter.show(shown === undefined ? plain : highlightsOfWay(decidedAlong(net, ways[shown]!.moves))),
    [shown],
  );
  return { pinned, setPinned, setPointed };
};

export const Ways = ({ answers }: { answers: Answers | undefined }) => {
  const { net, ways, complete, words } = useRehearse();
  const t = words.t.ways;
  const [filter, setFilter] = useState(ALL);
  const { pinned, setPinned, setPointed } = useHighlights(ways);
  const shown = ways.map((way, at) => ({ way, at })).filter(({ way }) => isShown(way, filter));
  const counts = [...new Set(shown.map(({ way }) => way.refusals.length))];
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{t.title}</h2>
      <p>
        {t.note}
        {net.signings.size > 0 && ` ${t.signed}`}
      </p>
      <Filter filter={filter} onFilter={setFilter} />
      <p class="quiet" role="status">
        {t.count(shown.length)}
      </p>
      {counts.map((count, group) => (
        <details key={count} class="part" open={group === 0}>
          <summary>{t.refusals(count)}</summary>
          <ol class="way-list">
            {shown
              .filter(({ way }) => way.refusals.length === count)
              .map(({ way, at }) => (
                <Item
                  key={at}
                  way={way}
                  likelihood={way.ranOut === undefined ? answers?.likelihoods[at] : undefined}
                  pinned={pinned === at}
                  onPin={() => setPinned(pinned === at ? undefined : at)}
                  onPoint={(on) => setPointed(on ? at : undefined)}
                />
              ))}
          </ol>
        </details>
      ))}
      {answers && answers.others > 0.00005 && <p class="quiet">{t.others(words.format.percent(answers.others))}</p>}
      {!complete && <p class="note">{t.incomplete}</p>}
    </section>
  );
};
