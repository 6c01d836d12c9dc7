/** A flowchart in columns, laid out by ourselves: of an edition, or of two at once. It is drawn at build time, and in the page. */
import type { Mark } from '../changes/index.ts';
import { draw, type Label, placedLanes } from '../diagram/own.ts';
import { arrowsOf, nodeOf, wrap } from '../exchange/index.ts';
import { drawingWords } from '../i18n/site/drawing.ts';
import {
  isDeciding,
  isWork,
  type Locale,
  moveOf,
  nameIn,
  type Procedure,
  type Registers,
  type Step,
  stepLabel,
} from '../procedure/index.ts';

export interface Way {
  readonly from: string;
  readonly to: string;
  readonly move: string;
  readonly sign?: string | undefined;
  readonly refusal?: boolean | undefined;
  readonly change?: 'added' | 'removed' | undefined;
}

interface FlowStep {
  readonly step: Step;
  /** The id of its column, and of further ones it stands in as well. */
  readonly column: string;
  readonly also?: readonly string[];
  readonly mark?: Mark | undefined;
}

export interface Flow {
  readonly title: string;
  readonly locale: Locale;
  readonly roles: Registers['roles'];
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** From above to below. */
  readonly steps: readonly FlowStep[];
  readonly ways: readonly Way[];
  /** How it is said what became of a step. */
  readonly words?: Readonly<Record<Mark, string>>;
}

/** The ways of a procedure as they are drawn. */
export const waysOf = (procedure: Procedure, locale: Locale): readonly Way[] => {
  const outcomes = procedure.steps.filter(isDeciding).flatMap((step) => step.outcomes.map((outcome) => ({ step, outcome })));
  const refusals = new Set(
    outcomes.filter(({ outcome }) => outcome.refusal).map(({ step, outcome }) => moveOf(step.id, outcome.mark)),
  );
  return arrowsOf(procedure, locale).map((way) => ({ ...way, refusal: refusals.has(way.move) }));
};

/** What stands in the box of a step: what became of it, its name, those responsible; and how many lines are not the last. */
class Words {
  readonly #names = new Map<string, number>();
  readonly label: Label;

  constructor({ step, mark }: FlowStep, { locale, roles, words }: Flow) {
    const by = isWork(step) ? step.roles.map((id) => nameIn(roles, id, locale)) : [];
    this.label = (ems) => {
      const names = [...(mark ? [`［${words?.[mark] ?? mark}］`] : []), ...wrap(stepLabel(step, locale), ems)];
      const lines = [...names, ...by.flatMap((name) => wrap(name, ems))];
      this.#names.set(lines.join('\n'), names.length);
      return lines;
    };
  }

  names(lines: readonly string[]): number {
    return this.#names.get(lines.join('\n')) ?? lines.length;
  }
}

/** SVG of a flowchart; its boxes lead nowhere. */
export const drawnFlow = (flow: Flow): string => {
  const { title, columns, steps, ways, words } = flow;
  const labels = new Map(steps.map((entry) => [nodeOf(entry.step.id), new Words(entry, flow)]));
  const broken =
    (text: string): Label =>
    (ems) =>
      wrap(text, ems);
  const arrows = ways.map(({ from, to, ...way }) => ({ ...way, from: nodeOf(from), to: nodeOf(to) }));
  const chart = {
    lanes: columns.map(({ id, name }) => ({ id, name: broken(name) })),
    steps: steps.map(({ step, column, also = [] }) => {
      const node = nodeOf(step.id);
      return { node, kind: step.kind, label: labels.get(node)!.label, lanes: [column, ...also] };
    }),
    arrows: arrows.map(({ sign, ...arrow }) => ({ ...arrow, ...(sign !== undefined && { sign: broken(sign) }) })),
  };
  const boxes = steps.map(({ step, mark }) => {
    const name = stepLabel(step, flow.locale);
    const about = {
      ...{ step: step.id, kind: step.kind, name: mark ? `${words?.[mark] ?? mark} ${name}` : name, about: '', names: 0 },
      ...(isWork(step) && step.roles[0] !== undefined && { role: step.roles[0] }),
      ...(mark && { change: mark }),
    };
    return [nodeOf(step.id), about] as const;
  });
  const placed = placedLanes(chart, {
    title: drawingWords[flow.locale].drawing(title, drawingWords[flow.locale].flowchart),
    boxes: Object.fromEntries(boxes),
    arrows: arrows.map(({ sign, refusal, change, ...arrow }) => ({
      ...arrow,
      ...(sign !== undefined && { sign }),
      ...(refusal && { refusal }),
      ...(change && { change }),
    })),
    lanes: {},
  });
  return draw({
    ...placed,
    boxes: placed.boxes.map((box) => ({ ...box, meaning: { ...box.meaning, names: labels.get(box.node)!.names(box.lines) } })),
  });
};
