/** Over the card: back to reading, how far one is, undo and redo, and what else there is. */
import { hasEnded, passedAt, signedAt, signingIn } from '../../procedure/index.ts';
import { useWalk } from './context.ts';

interface Tool {
  readonly name: string;
  readonly sign: string;
  readonly label: string;
  /** Said beside the sign, where there is room: part of the label. */
  readonly word: string;
  /** The key that does the same. */
  readonly struck?: string;
  readonly off?: boolean;
  readonly onClick: () => void;
}

const ToolButton = ({ name, sign, label, word, struck, off = false, onClick }: Tool) => (
  <button
    type="button"
    class="stage-tool"
    aria-label={label}
    title={label}
    aria-disabled={off}
    onClick={onClick}
    {...{ [`data-walk-${name}`]: '' }}
  >
    <span aria-hidden="true">{sign}</span>
    <span class="stage-word">{word}</span>
    {struck && (
      <span class="key" aria-hidden="true">
        {struck}
      </span>
    )}
  </button>
);

const UndoAndRedo = () => {
  const { words, store, state } = useWalk();
  const { t } = words;
  const [isFirst, isLast] = [state.cursor === 0, state.cursor >= state.moves.length];
  return (
    <>
      <ToolButton name="undo" sign="↶" label={t.undo} word={t.undoWord} struck="⌫" off={isFirst} onClick={store.undo} />
      <ToolButton name="redo" sign="↷" label={t.redo} word={t.redoWord} off={isLast} onClick={store.redo} />
    </>
  );
};

export const Bar = ({ more, onMore }: { more: boolean; onMore: () => void }) => {
  const { words, net, procedure, state, leave, shown = '' } = useWalk();
  const { t } = words;
  const signing = signingIn(net, procedure, shown);
  const signed = signedAt(net, state.journey.marking, shown);
  return (
    <div class="stage-bar">
      <ToolButton name="leave" sign="✕" label={t.leave} word={t.leaveWord} onClick={leave} />
      <p>
        {t.title} · {hasEnded(net, state.journey.marking) ? t.ended : t.nth(state.cursor + 1)}
        {signing && passedAt(net, state.journey.marking, shown) === undefined && (
          <span data-walk-signed> · {t.signed(signed, signing.signers.length)}</span>
        )}
        {state.as !== undefined && (
          <>
            {' · '}
            <strong class="walk-you">{words.role(state.as)}</strong>
          </>
        )}
      </p>
      <UndoAndRedo />
      <button
        type="button"
        class="stage-tool"
        aria-label={t.more}
        title={t.more}
        aria-expanded={more}
        data-walk-more
        onClick={onMore}
      >
        <span aria-hidden="true">⋯</span>
      </button>
    </div>
  );
};
