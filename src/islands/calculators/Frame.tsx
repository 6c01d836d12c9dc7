/** What stands around both calculators: whose figures these are, and what can be done with them all. */
import type { ComponentChildren } from 'preact';
import type { Desk } from './Desk.tsx';
import { type Design, showsExample } from './design.ts';

const Whose = ({ desk, design }: { desk: Desk; design: Design }) => {
  const { t, state } = desk;
  const example = showsExample(design, state.texts);
  return (
    <p class="calc-whose">
      {example && <strong class="calc-stamp">{t.example}</strong>}
      <span>{example ? t.exampleNote : t.yoursNote}</span>
    </p>
  );
};

const Copied = ({ desk, csv }: { desk: Desk; csv: string }) => {
  const { t, state } = desk;
  if (state.copied === 'copied') return <p class="calc-copied">{t.copied}</p>;
  if (state.copied !== 'by-hand') return null;
  return (
    <div class="calc-copied">
      <p>{t.byHand}</p>
      <textarea readOnly rows={6} aria-label={t.csvLabel} value={csv} />
    </div>
  );
};

const Tools = ({ desk, csv }: { desk: Desk; csv: string }) => {
  const { t, state, verbs } = desk;
  const off = !verbs;
  return (
    <div class="calc-tools">
      <button type="button" class="button" data-calc="copy" disabled={off} onClick={() => verbs?.copy(csv)}>
        {t.copy}
      </button>
      <button type="button" class="button" data-calc="reset" disabled={off} onClick={() => verbs?.reset()}>
        {t.reset}
      </button>
      <button type="button" class="button" data-calc="clear" disabled={off} onClick={() => verbs?.clear()}>
        {t.clear}
      </button>
      {state.before && (
        <button type="button" class="button" data-calc="bring-back" onClick={() => verbs?.bringBack()}>
          {t.bringBack}
        </button>
      )}
    </div>
  );
};

interface FrameProps {
  readonly desk: Desk;
  readonly design: Design;
  readonly csv: string;
  readonly children: ComponentChildren;
}

export const Frame = ({ desk, design, csv, children }: FrameProps) => (
  <div class="calc-sheet">
    <Whose desk={desk} design={design} />
    {desk.state.trouble && (
      <p class="note" role="alert">
        {desk.t.keeping[desk.state.trouble]}
      </p>
    )}
    {children}
    <Tools desk={desk} csv={csv} />
    <Copied desk={desk} csv={csv} />
  </div>
);

/** A formula, and under it the same with the numbers put in. */
export const Formula = ({
  text,
  filled,
  why,
}: {
  text: string;
  filled?: string | undefined;
  why?: { mark: string; text: string };
}) => (
  <div class="calc-formula">
    <p>
      {text} {why && <span class="basis">{why.mark}</span>}
    </p>
    {filled && <p class="calc-filled">{filled}</p>}
    {why && <p class="why">{why.text}</p>}
  </div>
);
