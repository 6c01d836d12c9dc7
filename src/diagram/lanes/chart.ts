/** What a chart of lanes shows, before anything has a place. */

/** A text broken into lines of at most so many ems. */
export type Label = (ems: number) => readonly string[];

export type ChartKind = 'task' | 'gate' | 'choice' | 'fork' | 'join' | 'merge' | 'end';

interface ChartLane {
  readonly id: string;
  readonly name: Label;
}

export interface ChartStep {
  /** The node's id in the Mermaid text. */
  readonly node: string;
  readonly kind: ChartKind;
  readonly label: Label;
  /** The lanes it stands in, the first responsible first. */
  readonly lanes: readonly string[];
}

export interface ChartArrow {
  readonly from: string;
  readonly to: string;
  /** What stands at its beginning. */
  readonly sign?: Label | undefined;
  /** It turns the matter down or sends it back. */
  readonly refusal?: boolean | undefined;
}

export interface Chart {
  /** In the order in which they come in. */
  readonly lanes: readonly ChartLane[];
  /** In the order of the document. */
  readonly steps: readonly ChartStep[];
  readonly arrows: readonly ChartArrow[];
}
