/** What is in hand, as a card of the stage: what it says, and at its foot, always at the same height, what is to be pressed. */
import type { ComponentChildren, RefObject } from 'preact';

interface Props {
  /** Which stop it is: a step, a question, or `end`. */
  readonly stop: string;
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
  /** What is known: above what is in hand, or beside it where there is room. */
  readonly given?: ComponentChildren;
  /** Said below it. */
  readonly after?: ComponentChildren;
  readonly root?: RefObject<HTMLElement>;
}

export const Sheet = ({ stop, foot, children, given, after, root }: Props) => (
  <article class="stage-view" data-sheet data-stop={stop} data-beside={given !== undefined || undefined} ref={root}>
    <div class="stage-body">
      {given !== undefined && <div class="stage-given">{given}</div>}
      <div class="in-hand">{children}</div>
      <div class="stage-after">{after}</div>
    </div>
    <div class="stage-foot tools-row">{foot}</div>
  </article>
);

export const KeysHelp = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="quiet" data-keys-help>
    {children}
  </p>
);
