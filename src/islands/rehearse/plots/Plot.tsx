/** The frame of a plot: a picture with a name, its table beneath. Attributes only: the page allows no inline style. */
import type { ComponentChildren } from 'preact';
import { useRehearse } from '../context.ts';
import { Sheet } from '../Sheet.tsx';

/** Of every plot, in its own units; the page scales it. */
export const width = 440;
export const margin = { top: 12, right: 12, bottom: 34, left: 46 } as const;

interface Props {
  readonly title: string;
  /** By which it goes. */
  readonly name: string;
  readonly height: number;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children: ComponentChildren;
}

export const Plot = ({ title, name, height, heads, rows, children }: Props) => {
  const { words } = useRehearse();
  return (
    <figure class="plot" data-plot={name}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} class="plot-picture">
        {children}
      </svg>
      <details>
        <summary>{words.t.results.table}</summary>
        <Sheet label={`${words.t.results.table}: ${title}`} heads={heads} rows={rows} />
      </details>
    </figure>
  );
};
