/**
 * Runs a model in bpmn-engine along the moves of a way. What Camunda 8 and Flowable do besides BPMN is done here as they document it: a loop
 * collects the outcomes of its instances in a list, listeners set variables. FEEL is computed by feelin; JUEL of ours reads as JavaScript.
 */
import { EventEmitter } from 'node:events';
import { runInNewContext } from 'node:vm';
import { Engine } from 'bpmn-engine';
import { BpmnModdle, type Element } from 'bpmn-moddle';
import { evaluate } from 'feelin';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { elementsOf } from './bpmn.ts';

type Variables = Record<string, unknown>;

/** What an expression of either language comes to; a text that is none is itself. */
export const computed = (text: string, variables: Variables): unknown => {
  if (text.startsWith('=')) {
    const { value } = evaluate(text.slice(1), variables);
    return value?.constructor.name === 'FeelDateTime' ? String(value).replace(/Z?$/, 'Z') : value;
  }
  const juel = /^\$\{(.*)\}$/.exec(text)?.[1];
  if (juel === undefined) return text;
  const scope = {
    // Compared, nothing is less than nothing: a null would be 0 in JavaScript, and is not in JUEL.
    getVariable: (name: string) => variables[name] ?? undefined,
    setVariable: (name: string, value: unknown) => {
      variables[name] = value;
    },
  };
  // No variable by its own name: of one that was never set Flowable makes a mistake. A loop's are there.
  return runInNewContext(juel, { loopCounter: variables['loopCounter'], execution: scope, task: scope });
};

/** One thing that waits for somebody: a task, or an instance of one. */
interface Waiting {
  readonly id: string;
  readonly index: number;
  readonly signal: () => void;
}

const extensionsOf = (element: Element): readonly Element[] => element['extensionElements']?.values ?? [];

export class Run {
  readonly variables: Variables = {};
  readonly waiting: Waiting[] = [];
  /** The steps a case has ended at. */
  readonly ends: string[] = [];
  readonly #timers = new Map<string, () => void>();
  readonly #elements: ReadonlyMap<string, Element>;
  readonly #context: unknown;
  readonly #choose: (step: string) => string;

  private constructor(context: { rootElement: Element }, choose: (step: string) => string) {
    this.#context = context;
    this.#elements = new Map(elementsOf(context.rootElement).map((element) => [element.id!, element]));
    this.#choose = choose;
  }

  /** @param choose the outcome of a choice, when a case comes to it */
  static async begin(xml: string, choose: (step: string) => string): Promise<Run> {
    // A procedure that is called is a case of its own: here it waits, as a task.
    const called = xml.replaceAll('bpmn:callActivity', 'bpmn:userTask').replace('isExecutable="false"', 'isExecutable="true"');
    const context = await new BpmnModdle({ zeebe }).fromXML(called);
    const run = new Run(context, choose);
    await run.#begin();
    return run;
  }

  /** How many instances a loop of Camunda's has, said as the engine here reads it. */
  #cardinalities(): void {
    for (const element of this.#elements.values()) {
      const loop = element['loopCharacteristics'] as Element | undefined;
      const collection =
        loop && extensionsOf(loop).find(({ $type }) => $type === 'zeebe:LoopCharacteristics')?.['inputCollection'];
      if (!loop || collection === undefined) continue;
      const body = `=count(${collection.slice(1)})`;
      loop['loopCardinality'] = new BpmnModdle().create('bpmn:FormalExpression', { body });
    }
  }

  /** What listeners of Flowable's set at an event. */
  #listen(element: Element | undefined, type: string): void {
    for (const listener of element ? extensionsOf(element) : [])
      if (listener.$type === `flowable:${type}`) computed(listener['expression'], this.variables);
  }

  #enter(id: string): void {
    const element = this.#elements.get(id)!;
    const step = element.$attrs['handbook:step']!;
    if (element.$attrs['handbook:kind'] === 'choice')
      this.variables[`outcome_${step.replaceAll('-', '_')}`] = this.#choose(step);
    const loop = element['loopCharacteristics'];
    if (loop) this.variables[`votes_${step.replaceAll('-', '_')}`] = [];
  }

  async #begin(): Promise<void> {
    this.#cardinalities();
    const listener = new EventEmitter();
    listener.on('activity.enter', ({ id, owner }) => {
      // By the standard a flow that is not taken is nothing that a join could count; this engine tells it on, and joins do.
      for (const flow of owner.outbound ?? []) flow.discard = () => undefined;
      if (this.#elements.has(id)) this.#enter(id);
    });
    listener.on('flow.take', ({ id }) => this.#listen(this.#elements.get(id), 'executionListener'));
    listener.on('activity.wait', (api) => {
      if (this.#elements.get(api.id)?.$type !== 'bpmn:UserTask') return;
      if (api.content.isRootScope && this.#elements.get(api.id)!['loopCharacteristics']) return;
      this.waiting.push({ id: api.id, index: api.content.index ?? 0, signal: () => api.signal() });
    });
    listener.on('activity.end', ({ id }) => {
      const element = this.#elements.get(id);
      if (element?.$type === 'bpmn:EndEvent' && element.$attrs['handbook:part'] === 'step')
        this.ends.push(element.$attrs['handbook:step']!);
    });
    listener.on('activity.leave', ({ id }) => this.#left(id));
    const engine = new Engine({ moddleContext: this.#context as never });
    await engine.execute({
      listener,
      expressions: {
        resolveExpression: (text: unknown) => (typeof text === 'string' ? computed(text, this.variables) : text),
        isExpression: () => true,
        hasExpression: () => true,
      } as never,
      timers: {
        register: ({ id }: { id: string }) => this.#clock(id),
        ...this.#clock(''),
      } as never,
    });
  }

  #clock(id: string) {
    return {
      setTimeout: (callback: (...given: unknown[]) => void, _: number, ...given: unknown[]) => {
        this.#timers.set(id, () => callback(...given));
        return id;
      },
      clearTimeout: () => this.#timers.delete(id),
    };
  }

  #left(id: string): void {
    for (const [at, one] of [...this.waiting.entries()].reverse()) if (one.id === id) this.waiting.splice(at, 1);
  }

  /** The ids of steps somebody is waited for at, each once. */
  get steps(): readonly string[] {
    return [...new Set(this.waiting.map(({ id }) => this.#elements.get(id)!.$attrs['handbook:step']!))].sort();
  }

  /** Somebody does what waits at a step, or signs it in a turn. @param mark the outcome; none of a task */
  done(step: string, mark?: string, turn?: number): void {
    const at = this.waiting.findIndex(
      ({ id, index }) => this.#elements.get(id)!.$attrs['handbook:step'] === step && (turn === undefined || index === turn),
    );
    if (at < 0)
      throw new Error(`Nobody is waited for at ${step}${turn === undefined ? '' : `, turn ${turn}`}: ${this.steps.join(' ')}.`);
    const [one] = this.waiting.splice(at, 1);
    const variable = step.replaceAll('-', '_');
    if (mark !== undefined) {
      this.variables[`outcome_${variable}`] = mark;
      const votes = this.variables[`votes_${variable}`];
      if (Array.isArray(votes)) votes[one!.index] = mark;
    }
    this.#listen(this.#elements.get(one!.id), 'taskListener');
    one!.signal();
  }

  /** Time runs out at a step. */
  late(step: string): void {
    const timer = `o_${step.replaceAll('-', '_')}`;
    const fire = this.#timers.get(timer);
    if (!fire) throw new Error(`No clock runs at ${step}: ${[...this.#timers.keys()].join(' ')}.`);
    this.#timers.delete(timer);
    fire();
  }
}
