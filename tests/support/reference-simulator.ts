/**
 * The simulator one would write first: an object per event and per case, a heap of objects, maps by id, `Math` as it comes.
 * Slow and plain on purpose: tests hold the engine's answers against it, and `bench` its speed. It keeps no calendars and knows no forks.
 */
import { isWork, type Procedure, type WorkStep } from '../../src/procedure/index.ts';
import type { Distribution, Parameters } from '../../src/simulate/index.ts';

interface Case {
  readonly id: number;
  readonly arrival: number;
  refusals: number;
  work: number;
}

interface Event {
  readonly time: number;
  readonly order: number;
  readonly happen: () => void;
}

/** mulberry32 */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

class Agenda {
  private readonly heap: Event[] = [];
  private order = 0;

  add(time: number, happen: () => void): void {
    const { heap } = this;
    heap.push({ time, order: this.order++, happen });
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.before(at, parent)) return;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  next(): Event | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || heap.length === 0) return first;
    heap[0] = last!;
    for (let at = 0; ; ) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.before(child + 1, child)) child += 1;
      if (!this.before(child, at)) break;
      [heap[at], heap[child]] = [heap[child]!, heap[at]!];
      at = child;
    }
    return first;
  }

  private before(a: number, b: number): boolean {
    const [x, y] = [this.heap[a]!, this.heap[b]!];
    return x.time < y.time || (x.time === y.time && x.order < y.order);
  }
}

const scale = { minutes: 1, hours: 60, days: 480 };

const sample = (it: Distribution, random: () => number): number => {
  switch (it.kind) {
    case 'fixed':
      return it.value * scale[it.unit];
    case 'exponential':
      return -Math.log(1 - random()) * it.mean * scale[it.unit];
    case 'triangular': {
      const [u, width] = [random(), it.max - it.min];
      const low = u * width < it.mode - it.min;
      const value = low
        ? it.min + Math.sqrt(u * width * (it.mode - it.min))
        : it.max - Math.sqrt((1 - u) * width * (it.max - it.mode));
      return value * scale[it.unit];
    }
    default:
      throw new Error(`The reference knows no ${it.kind} distribution.`);
  }
};

const nextOf = (
  step: WorkStep,
  figures: Parameters['steps'][string],
  random: () => number,
): { next: string; refusal: boolean } => {
  if (step.kind === 'task') return { next: step.next, refusal: false };
  let left = random();
  for (const outcome of step.outcomes) {
    left -= figures.outcomes![0]![outcome.mark]!;
    if (left < 0) return outcome;
  }
  return step.outcomes.at(-1)!;
};

/** Mean lead and working time (minutes) over so many cases, everybody at work at any hour. */
export const referenceSimulation = (
  { procedure, parameters }: { procedure: Procedure; parameters: Parameters },
  cases: number,
  seed: number,
): { lead: number; work: number } => {
  const random = randomFrom(seed);
  const steps = new Map(procedure.steps.filter(isWork).map((step) => [step.id, step]));
  const free = new Map(
    Object.entries(parameters.roles).map(([role, { people }]) => [role, parameters.queues ? (people ?? Infinity) : Infinity]),
  );
  const waiting: { of: Case; step: WorkStep }[] = [];
  const agenda = new Agenda();
  const finished: { lead: number; work: number }[] = [];
  let now = 0;

  const begin = (of: Case, step: WorkStep): void => {
    for (const role of step.roles) free.set(role, free.get(role)! - 1);
    const duration = sample(parameters.steps[step.id]!.duration, random);
    of.work += duration;
    agenda.add(now + duration, () => {
      for (const role of step.roles) free.set(role, free.get(role)! + 1);
      const { next, refusal } = nextOf(step, parameters.steps[step.id]!, random);
      if (refusal) of.refusals += 1;
      come(of, next);
      serve();
    });
  };
  const come = (of: Case, id: string): void => {
    const step = steps.get(id);
    if (!step) finished.push({ lead: now - of.arrival, work: of.work });
    else waiting.push({ of, step });
  };
  /** Whoever came first, and can begin, begins. */
  const serve = (): void => {
    for (let at = 0; at < waiting.length; ) {
      const first = waiting[at]!;
      if (first.step.roles.every((role) => free.get(role)! > 0)) {
        waiting.splice(at, 1);
        begin(first.of, first.step);
      } else at += 1;
    }
  };
  const arrive = (id: number): void => {
    come({ id, arrival: now, refusals: 0, work: 0 }, procedure.start);
    serve();
    if (id + 1 < cases) agenda.add(now + sample(parameters.arrivals.gap!, random), () => arrive(id + 1));
  };
  agenda.add(sample(parameters.arrivals.gap!, random), () => arrive(0));
  for (let event = agenda.next(); event; event = agenda.next()) {
    now = event.time;
    event.happen();
  }
  const mean = (of: (it: { lead: number; work: number }) => number): number =>
    finished.reduce((sum, it) => sum + of(it), 0) / finished.length;
  return { lead: mean(({ lead }) => lead), work: mean(({ work }) => work) };
};
