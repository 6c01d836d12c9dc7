/** In which order lanes stand beside one another. */
import type { Chart } from './chart.ts';

/** What it costs that the lanes of one step are parted by so many others. */
const parted = 4;
/** How much the way of what is sent back counts: it shares its line with others. */
const sentBack = 0.4;
/** What it costs that two lanes stand otherwise than they come in: so little that it only decides between equals. */
const astray = 0.3;

const pairs = <T>(items: readonly T[]): [T, T][] => items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));

/** How far arrows go, how far the lanes of one step are apart, and how much the order differs from the one they come in. */
const costOf = ({ steps, arrows, lanes }: Chart, order: readonly string[]): number => {
  const place = new Map(order.map((id, at) => [id, at]));
  const lanesOf = new Map(steps.map((step) => [step.node, step.lanes.map((id) => place.get(id)!)]));
  const far = arrows.map(({ from, to, refusal }) => {
    const ways = lanesOf.get(from)!.flatMap((a) => lanesOf.get(to)!.map((b) => Math.abs(a - b)));
    return Math.min(...ways) * (refusal ? sentBack : 1);
  });
  const gaps = steps.flatMap((step) => {
    const at = lanesOf.get(step.node)!;
    return [parted * (Math.max(...at) - Math.min(...at) + 1 - at.length)];
  });
  const turned = pairs(lanes).filter(([a, b]) => place.get(a.id)! > place.get(b.id)!);
  return [...far, ...gaps].reduce((sum, cost) => sum + cost, 0) + astray * turned.length;
};

const movedTo = (order: readonly string[], from: number, to: number): string[] => {
  const rest = order.filter((_, at) => at !== from);
  return [...rest.slice(0, to), order[from]!, ...rest.slice(to)];
};

/** The order of lanes with the shortest ways: from the one in which they come in, lanes are moved as long as it gets better. */
export const orderOf = (chart: Chart): readonly string[] => {
  let order: readonly string[] = chart.lanes.map(({ id }) => id);
  let cost = costOf(chart, order);
  for (;;) {
    const tried = order.flatMap((_, from) => order.map((_, to) => movedTo(order, from, to)));
    const costs = tried.map((candidate) => costOf(chart, candidate));
    const least = Math.min(...costs);
    if (least >= cost - 1e-9) return order;
    order = tried[costs.indexOf(least)]!;
    cost = least;
  }
};
