/** The definition as a drawing, and a matter that goes through it: what can be done next, what was done. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Definition } from '../../exchange/import/index.ts';
import { drawingWords } from '../../i18n/site/drawing.ts';
import { marks } from '../../i18n/wording.ts';
import { highlighterOn } from '../../island/highlights.ts';
import {
  compile,
  enabled,
  fire,
  hasEnded,
  isDeciding,
  type Locale,
  type Marking,
  type Move,
  type Net,
  nameIn,
  outcomeLabel,
  settle,
  stepIn,
  stepOf,
  type Transition,
} from '../../procedure/index.ts';
import type { Given } from './context.ts';
import { drawingOf } from './drawing.ts';

/** Where a matter stands after its moves; forks, joins and merges happen by themselves. */
const standing = (net: Net, moves: readonly Move[]): Marking =>
  moves.reduce((marking, move) => settle(net, fire(net, marking, move)), settle(net, net.initial));

/** What people can do next, each move once: not what happens when time runs out. */
const open = (net: Net, marking: Marking): Transition[] => [
  ...new Map(
    enabled(net, marking)
      .filter(({ silent, clock, figure }) => !silent && !clock && figure === undefined)
      .map((transition) => [transition.move, transition]),
  ).values(),
];

/** What a move is called: the outcome of a gate; that the step is done; by whom where several sign. */
const called = (
  { procedure, roles }: Definition,
  { step, mark, signer }: Transition,
  t: Given['t'],
  locale: Locale,
): string => {
  const at = stepIn(procedure, step)!;
  const outcome = isDeciding(at) ? at.outcomes.find((one) => one.mark === mark) : undefined;
  const said = outcome ? outcomeLabel(outcome, locale) : t.walk.done;
  return signer === undefined ? said : `${nameIn(roles, signer, locale)}${marks[locale].colon}${said}`;
};

interface Props extends Given {
  readonly definition: Definition;
}

interface WalkProps extends Props {
  readonly net: Net;
  readonly moves: readonly Move[];
  readonly onMoves: (moves: readonly Move[]) => void;
  /** The language of what was brought. */
  readonly own: Locale;
}

/** A step the matter stands before: who does it, and what can be done there. */
const Here = ({ t, definition, moves, onMoves, own, id, next }: WalkProps & { id: string; next: readonly Transition[] }) => {
  const { procedure, roles } = definition;
  const step = stepIn(procedure, id)!;
  const by = 'roles' in step ? step.roles.map((role) => nameIn(roles, role, own)).join(' · ') : '';
  return (
    <div data-here={id}>
      <p tabIndex={-1}>
        <strong>{step.name[own]}</strong> <span class="quiet">{by}</span>
      </p>
      <p class="tools-row">
        {next.map((transition) => (
          <button
            key={transition.move}
            type="button"
            class="button"
            data-move={transition.move}
            onClick={() => onMoves([...moves, transition.move])}
          >
            {called(definition, transition, t, own)}
          </button>
        ))}
      </p>
    </div>
  );
};

const Back = ({ t, moves, onMoves }: WalkProps) => (
  <p class="tools-row">
    <button
      type="button"
      class="button quiet-button"
      data-back
      disabled={moves.length === 0}
      onClick={() => onMoves(moves.slice(0, -1))}
    >
      {t.walk.back}
    </button>
    <button type="button" class="button quiet-button" data-again disabled={moves.length === 0} onClick={() => onMoves([])}>
      {t.walk.again}
    </button>
    <span class="quiet">{t.walk.moves(moves.length)}</span>
  </p>
);

const Walk = (props: WalkProps) => {
  const { t, net, moves } = props;
  const card = useRef<HTMLDivElement>(null);
  const marking = standing(net, moves);
  const next = open(net, marking);
  const ended = hasEnded(net, marking);
  // The button that was pressed is gone: the reader goes on where the matter stands.
  useEffect(() => {
    if (moves.length > 0 && document.activeElement === document.body)
      card.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  }, [moves]);
  return (
    <div class="import-walk" ref={card}>
      {[...new Set(next.map(({ step }) => step))].map((id) => (
        <Here key={`${id} ${moves.length}`} {...props} id={id} next={next.filter(({ step }) => step === id)} />
      ))}
      {next.length === 0 && (
        <p tabIndex={-1} data-ended={ended}>
          {ended ? t.walk.ended : t.walk.stuck}
        </p>
      )}
      <Back {...props} />
    </div>
  );
};

/** Whether there is room for lanes. */
const useWide = (): boolean => {
  const room = useMemo(() => matchMedia('(min-width: 48rem)'), []);
  const [isWide, setWide] = useState(room.matches);
  useEffect(() => {
    const change = (): void => setWide(room.matches);
    room.addEventListener('change', change);
    return () => room.removeEventListener('change', change);
  }, [room]);
  return isWide;
};

export const Trying = (props: Props) => {
  const { t, definition, locale } = props;
  const own = definition.handbook.languages![0]!;
  const net = useMemo(() => compile(definition.procedure), [definition]);
  const isWide = useWide();
  const svg = useMemo(() => drawingOf(definition, own, isWide), [definition, isWide]);
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => setMoves([]), [definition]);
  useEffect(() => {
    const here = open(net, standing(net, moves)).map(({ step }) => [step, 'here'] as const);
    const past = moves.map((move) => [stepOf(move), 'past'] as const);
    const lit = { steps: new Map([...past, ...here]), edges: new Map(moves.map((move) => [move, 'past'] as const)) };
    highlighterOn(area.current!, { follow: true }).show(lit);
  }, [svg, moves]);
  return (
    <section aria-labelledby="import-walk">
      <h3 id="import-walk">{t.walk.title}</h3>
      <div class="import-stage">
        <div
          ref={area}
          class="drawing-area"
          data-drawing
          data-kind={isWide ? 'swimlane' : 'flowchart'}
          tabIndex={0}
          role="region"
          aria-label={drawingWords[locale][isWide ? 'swimlane' : 'flowchart']}
          dangerouslySetInnerHTML={{ __html: svg }}
        />
        <Walk {...props} {...{ net, moves, own }} onMoves={setMoves} />
      </div>
    </section>
  );
};
