/** The way of a case on the drawing, step by step; where it departed is marked. */
import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseDetail } from '../../conform/index.ts';
import { type Highlight, type Highlights, plain } from '../../island/highlights.ts';
import { listenForKeys } from '../../island/keys.ts';
import { useRecords } from './context.ts';

/** Milliseconds a step stays. */
const STAY = 1200;

/** Where the replay stands, and whether it goes on by itself. */
interface Replay {
  /** From 1. */
  readonly position: number;
  readonly setPosition: (position: number) => void;
  readonly playing: boolean;
  readonly toggle: () => void;
}

interface Props {
  readonly detail: CaseDetail;
  readonly replay: Replay;
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

/** Shows the case up to the position on the drawing; one step on, a token goes the way. */
const useHighlights = (detail: CaseDetail, position: number): void => {
  const { stage } = useRecords();
  const before = useRef(position);
  useEffect(() => {
    stage.show(highlightsOf(detail, position));
    const move = detail.moves[position - 2]?.move;
    if (position === before.current + 1 && move) stage.travel(move);
    before.current = position;
  }, [detail, position]);
  useEffect(() => () => stage.show(plain), []);
};

const usePlaying = (last: number, position: number, setPosition: Replay['setPosition']) => {
  const [playing, setPlaying] = useState(false);
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

/** The replay of a case; judged anew it may be shorter. */
export const useReplay = (detail: CaseDetail): Replay => {
  const { listState } = useRecords();
  const last = detail.moves.length;
  const position = Math.max(1, Math.min(useStore(listState.$list).position, last));
  useHighlights(detail, position);
  return { position, setPosition: listState.go, ...usePlaying(last, position, listState.go) };
};

/** The space bar on the slider plays and pauses. @returns where the slider is to be put */
const usePlayKey = (toggle: () => void) => {
  const range = useRef<HTMLInputElement>(null);
  const play = useRef(toggle);
  play.current = toggle;
  useEffect(() => listenForKeys(range.current!, ({ key }) => (key === ' ' ? () => play.current() : undefined)), []);
  return range;
};

/** Where the case stands at a position, in words. */
const useMoment = ({ moves, shown }: CaseDetail, position: number): string => {
  const { words } = useRecords();
  const t = words.t.case;
  const { event, step, kind } = moves[position - 1]!;
  const activity = event === null ? undefined : shown[event]?.activity;
  const what = step === null ? (activity ?? '').slice(0, 100) : words.step(step);
  return [t.position(position, moves.length), what, t.kinds[kind]].filter(Boolean).join(' · ');
};

export const Moment = ({ detail, replay: { position, playing } }: Props) => {
  const { words } = useRecords();
  return (
    <div aria-live={playing ? 'off' : 'polite'} data-moment>
      <p class="records-moment" data-move={detail.moves[position - 1]!.kind}>
        {useMoment(detail, position)}
      </p>
      {deviationsAt(detail, position).map(({ nth, sentence }) => (
        <p key={nth} class="note">
          {sentence[words.locale]}
        </p>
      ))}
    </div>
  );
};

/** A slider along the case, and buttons to play it and to go step by step. */
export const ReplayFoot = ({ detail, replay }: Props) => {
  const { words } = useRecords();
  const { position, setPosition, playing, toggle } = replay;
  const range = usePlayKey(toggle);
  const t = words.t.case;
  const last = detail.moves.length;
  return (
    <div class="stage-foot records-replay" data-replay>
      <input
        type="range"
        aria-label={t.replay}
        aria-valuetext={t.position(position, last)} // What is done there is said by the moment.
        aria-describedby="replay-keys"
        min={1}
        max={last}
        value={position}
        onInput={({ currentTarget: { value } }) => setPosition(Number(value))}
        ref={range}
      />
      <p class="tools-row">
        <button type="button" class="button" data-back onClick={() => setPosition(Math.max(1, position - 1))}>
          {t.previous}
        </button>
        <button type="button" class="button" data-primary data-play onClick={toggle}>
          {playing ? t.pause : t.play}
        </button>
        <button type="button" class="button" data-on onClick={() => setPosition(Math.min(last, position + 1))}>
          {t.next}
        </button>
      </p>
      <p class="quiet" id="replay-keys" data-keys-help>
        {t.replayNote}
      </p>
    </div>
  );
};
