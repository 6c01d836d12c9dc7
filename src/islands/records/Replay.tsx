/** The way of a case on the drawing, step by step; where it departed is marked. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseDetail } from '../../conform/index.ts';
import { type Highlight, type Highlights, plain } from '../../island/highlights.ts';
import { hearKeys } from '../../island/keys.ts';
import { useRecords } from './context.ts';

/** Milliseconds a step stays. */
const STAY = 1200;

interface Props {
  readonly detail: CaseDetail;
  /** From 1. */
  readonly position: number;
  readonly setPosition: (position: number) => void;
}

/** Steps of a case that some deviation speaks of at this event, or for want of one. */
const deviationsAt = ({ moves, shown, told }: CaseDetail, position: number) => {
  const { event, step, kind } = moves[position - 1]!;
  const row = event === null ? null : shown[event]!.row;
  return told.filter(({ deviation }) => {
    if (kind === 'missing')
      return deviation.step === step && (deviation.kind === 'missing' || deviation.turn !== null || deviation.kind === 'late');
    return row !== null && deviation.row === row && (deviation.step === step || deviation.step === null);
  });
};

/** The way of the case up to a position, and where it departed on it. */
const highlightsOf = (detail: CaseDetail, position: number): Highlights => {
  const steps = new Map<string, Highlight>();
  const edges = new Map<string, Highlight>();
  const deviant = new Set<string>();
  for (const [at, { step, move, kind }] of detail.moves.slice(0, position).entries()) {
    if (move !== null) edges.set(move, 'past');
    if (step === null) continue;
    steps.set(step, at === position - 1 ? 'here' : 'past');
    if (kind !== 'synchronous' || deviationsAt(detail, at + 1).length > 0) deviant.add(step);
  }
  return { steps, edges, deviant };
};

const useHighlights = ({ detail, position }: Pick<Props, 'detail' | 'position'>): void => {
  const { highlighter } = useRecords();
  useEffect(() => highlighter.show(highlightsOf(detail, position)), [detail, position]);
  useEffect(() => () => highlighter.show(plain), []);
};

const usePlaying = ({ detail, position, setPosition }: Props) => {
  const [playing, setPlaying] = useState(false);
  const last = detail.moves.length;
  useEffect(() => {
    if (!playing) return undefined;
    if (position >= last) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => setPosition(position + 1), STAY);
    return () => clearTimeout(timer);
  }, [playing, position, last]);
  const toggle = (): void => {
    if (!playing && position >= last) setPosition(1);
    setPlaying(!playing);
  };
  return { playing, toggle };
};

/** The space bar on the slider plays and pauses. @returns where the slider is to be put */
const usePlayKey = (toggle: () => void) => {
  const range = useRef<HTMLInputElement>(null);
  const play = useRef(toggle);
  play.current = toggle;
  useEffect(() => hearKeys(range.current!, ({ key }) => (key === ' ' ? () => play.current() : undefined)), []);
  return range;
};

/** Where the case stands at a position, in words. */
const useMoment = ({ moves, shown }: CaseDetail, position: number): string => {
  const { words } = useRecords();
  const t = words.t.case;
  const { event, step, kind } = moves[position - 1]!;
  const activity = event === null ? undefined : shown[event]?.activity;
  const what = step === null ? (activity ?? '').slice(0, 100) : words.step(step);
  return `${t.position(position, moves.length)} · ${what} · ${t.kinds[kind]}`;
};

interface MomentProps extends Pick<Props, 'detail' | 'position'> {
  readonly told: string;
  readonly playing: boolean;
}

const Moment = ({ detail, position, told, playing }: MomentProps) => {
  const { words } = useRecords();
  return (
    <div aria-live={playing ? 'off' : 'polite'} data-moment>
      <p class="records-moment" data-move={detail.moves[position - 1]!.kind}>
        {told}
      </p>
      {deviationsAt(detail, position).map(({ nth, sentence }) => (
        <p key={nth} class="note">
          {sentence[words.locale]}
        </p>
      ))}
    </div>
  );
};

interface ButtonProps extends Props {
  readonly playing: boolean;
  readonly toggle: () => void;
}

const Buttons = ({ detail, position, setPosition, playing, toggle }: ButtonProps) => {
  const { words } = useRecords();
  const t = words.t.case;
  const last = detail.moves.length;
  return (
    <p class="tools-row">
      <button type="button" class="button" data-primary data-play onClick={toggle}>
        {playing ? t.pause : t.play}
      </button>
      <button type="button" class="button" data-back onClick={() => setPosition(Math.max(1, position - 1))}>
        {t.previous}
      </button>
      <button type="button" class="button" data-on onClick={() => setPosition(Math.min(last, position + 1))}>
        {t.next}
      </button>
    </p>
  );
};

export const Replay = (props: Props) => {
  const { detail, position, setPosition } = props;
  const { words } = useRecords();
  useHighlights(props);
  const { playing, toggle } = usePlaying(props);
  const range = usePlayKey(toggle);
  const told = useMoment(detail, position);
  const t = words.t.case;
  return (
    <div class="records-replay" data-replay>
      <h3 id="records-replay">{t.replay}</h3>
      <Moment detail={detail} position={position} told={told} playing={playing} />
      <input
        type="range"
        aria-labelledby="records-replay"
        aria-valuetext={told}
        min={1}
        max={detail.moves.length}
        value={position}
        onInput={({ currentTarget: { value } }) => setPosition(Number(value))}
        ref={range}
      />
      <Buttons detail={detail} position={position} setPosition={setPosition} playing={playing} toggle={toggle} />
      <p class="quiet">{t.replayNote}</p>
    </div>
  );
};
