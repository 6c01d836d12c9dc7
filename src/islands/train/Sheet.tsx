/** What is in hand, as a card of the stage: what it says, and at its foot, always at the same height, what is to be pressed. */
import type { ComponentChildren, RefObject } from 'preact';

interface Props {
  /** Which stop it is: a step, a question, or `end`. */
  readonly stop: string;
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
  /** Said above what is in hand. */
  readonly before?: ComponentChildren;
  /** Said below it. */
  readonly after?: ComponentChildren;
  readonly root?: RefObject<HTMLElement>;
}

export const Sheet = ({ stop, foot, children, before, after, root }: Props) => (
  <article class="stage-view" data-sheet data-stop={stop} ref={root}>
    <div class="stage-body">
      {before}
      <div class="in-hand">{children}</div>
      {after}
    </div>
    <div class="stage-foot tools-row">{foot}</div>
  </article>
);

export const KeysHelp = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="quiet" data-keys-help>
    {children}
  </p>
);
