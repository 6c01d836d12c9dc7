/** What a chart of lanes shows, before anything has a place. */

/** A text broken into lines of at most so many ems. */
export type Label = (ems: number) => readonly string[];

/** The signs of BPMN: of one size whatever their lane's, their label beside them; and its tasks, with room for what modelers draw in them. */
type BpmnKind = 'activity' | 'gateway' | 'event';
export type ChartKind = 'task' | 'gate' | 'choice' | 'fork' | 'join' | 'merge' | 'end' | BpmnKind;

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
  /** Whether it may be as wide as its words ask, with a row for every step: a drawing for a modeler, not for a page. */
  readonly roomy?: boolean;
}
