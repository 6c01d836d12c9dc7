/** What is not needed at every step: as whom one walks, starting over, sharing, and what is kept in this browser. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '../../island/clipboard.ts';
import { encodeWalk } from '../../walk/index.ts';
import { Casting } from './Casting.tsx';
import { useWalk } from './context.ts';
import { Saved } from './Saved.tsx';

const linkOf = (hash: string): string => new URL(`#${hash}`, location.href).href;

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

export const More = () => {
  const { words, store, state } = useWalk();
  return (
    <div class="walk-more">
      <Casting />
      <div class="tools-row">
        <button
          type="button"
          class="button"
          data-walk-restart
          aria-disabled={state.cursor === 0}
          onClick={() => state.cursor > 0 && store.restart()}
        >
          {words.t.restart}
        </button>
        <Share />
      </div>
      <Saved />
      <p class="quiet" data-keys-help>
        {words.t.keys}
      </p>
    </div>
  );
};
