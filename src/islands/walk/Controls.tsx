/** Undo, redo, start over, share. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '../../island/clipboard.ts';
import { encodeWalk } from '../../walk/index.ts';
import { useWalk } from './context.ts';

const linkOf = (hash: string): string => `${location.origin}${location.pathname}${location.search}#${hash}`;

const ByHand = ({ link }: { link: string }) => {
  const { words } = useWalk();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <label class="walk-link">
      {words.t.shareByHand}
      <input ref={field} readOnly value={link} />
    </label>
  );
};

const Share = () => {
  const { words, net, fingerprint, state } = useWalk();
  const [outcome, setOutcome] = useState<{ link: string; copied: boolean }>();
  useEffect(() => setOutcome(undefined), [state.journey]);
  const share = async () => {
    const link = linkOf(encodeWalk(net, fingerprint, state.moves.slice(0, state.cursor)));
    setOutcome({ link, copied: await copyText(link) });
  };
  return (
    <>
      <button type="button" class="button" data-walk-share data-link={outcome?.link} onClick={share}>
        {words.t.share}
      </button>
      <span class="walk-shared" role="status">
        {outcome?.copied && words.t.shared}
        {outcome && !outcome.copied && <ByHand link={outcome.link} />}
      </span>
    </>
  );
};

export const Controls = () => {
  const { words, store, state } = useWalk();
  const atStart = state.cursor === 0;
  return (
    <div class="tools-row">
      <button type="button" class="button" data-walk-undo aria-disabled={atStart} onClick={store.undo}>
        {words.t.undo}{' '}
        <span aria-hidden="true" class="key">
          ⌫
        </span>
      </button>
      <button
        type="button"
        class="button"
        data-walk-redo
        aria-disabled={state.cursor >= state.moves.length}
        onClick={store.redo}
      >
        {words.t.redo}
      </button>
      <button type="button" class="button" data-walk-restart aria-disabled={atStart} onClick={store.restart}>
        {words.t.restart}
      </button>
      <Share />
    </div>
  );
};
