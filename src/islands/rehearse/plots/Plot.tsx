/** The frame of a plot: a picture with a name, its table beneath, and the picture as a file. Attributes only: the page allows no inline style. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { download } from '../../../island/download.ts';
import { useRehearse } from '../context.ts';
import { Sheet } from '../Sheet.tsx';
import { standingSvg } from './standing-svg.ts';

/** Of every plot, in its own units; the page scales it. */
export const width = 440;
export const margin = { top: 12, right: 12, bottom: 34, left: 46 } as const;

interface Props {
  readonly title: string;
  /** File name without its ending. */
  readonly name: string;
  readonly height: number;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children: ComponentChildren;
}

export const Plot = ({ title, name, height, heads, rows, children }: Props) => {
  const { procedure, words } = useRehearse();
  const picture = useRef<SVGSVGElement>(null);
  const file = `${procedure.id}-${name}.svg`;
  return (
    <figure class="plot" data-plot={name}>
      <figcaption>{title}</figcaption>
      <svg ref={picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} class="plot-picture">
        {children}
      </svg>
      <details>
        <summary>{words.t.results.table}</summary>
        <Sheet label={`${words.t.results.table}: ${title}`} heads={heads} rows={rows} />
      </details>
      <button
        type="button"
        class="button"
        data-svg
        onClick={() => download(file, standingSvg(picture.current!, title), 'image/svg+xml')}
      >
        {words.t.results.svg} <span class="visually-hidden">{title}</span>
      </button>
    </figure>
  );
};
