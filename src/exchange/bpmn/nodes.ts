/** The elements of a model's process: its flow nodes, flows, lanes, data, and what is said of each. */
import type { Element } from 'bpmn-moddle';
import { callOf, isWork, limitOf, type Step } from '../../procedure/index.ts';
import { laneId } from '../mermaid.ts';
import { lanesIn } from './chart.ts';
import { type Speaks, speaking } from './dialects.ts';
import type { BpmnFlow, BpmnGraph, BpmnNode } from './graph.ts';
import type { Make } from './make.ts';
import { laneMarks, nodeMarks, outcomeMarks, recordMarks } from './marks.ts';
import { type Sittings, sittingsOf } from './sittings.ts';
import type { BpmnSource, Dialect } from './source.ts';
import type { Telling } from './telling.ts';

/** The id of a procedure's process, by which others call it. */
export const processIdOf = (procedure: string): string => `p_${procedure}`;

const types: Readonly<Record<BpmnNode['kind'], string>> = {
  start: 'bpmn:StartEvent',
  end: 'bpmn:EndEvent',
  user: 'bpmn:UserTask',
  call: 'bpmn:CallActivity',
  exclusive: 'bpmn:ExclusiveGateway',
  parallel: 'bpmn:ParallelGateway',
  timer: 'bpmn:BoundaryEvent',
};

/** A record as a step has it: the reference that is drawn, and the association that leads to it or from it. */
export interface DataUse {
  readonly reference: Element;
  readonly association: Element;
  readonly node: string;
  readonly makes: boolean;
}

export class Elements {
  readonly nodes = new Map<string, Element>();
  readonly flows = new Map<string, Element>();
  readonly lanes: readonly Element[];
  readonly data: DataUse[] = [];
  readonly #records = new Map<string, Element>();
  readonly #make: Make;
  readonly #source: BpmnSource;
  readonly #telling: Telling;
  readonly #speaks: Speaks;

  constructor(source: BpmnSource, graph: BpmnGraph, { dialect, make, telling }: Written) {
    this.#make = make;
    this.#source = source;
    this.#telling = telling;
    this.#speaks = speaking(dialect, make);
    for (const node of graph.nodes) this.nodes.set(node.id, this.#begin(node));
    const from = new Map(graph.nodes.map((node) => [node.id, node]));
    for (const flow of graph.flows) this.#flow(flow, from.get(flow.from)!);
    for (const node of graph.nodes) this.#complete(node);
    this.lanes = lanesIn(graph).map((role) =>
      make.element('bpmn:Lane', {
        id: laneId(role),
        name: telling.role(role),
        flowNodeRef: graph.nodes.filter(({ lane }) => lane === role).map(({ id }) => this.nodes.get(id)!),
        ...laneMarks(role),
      }),
    );
  }

  /** All that stands in the process, in the order of the document. */
  all(): Element[] {
    return [
      ...this.nodes.values(),
      ...this.flows.values(),
      ...this.#records.values(),
      ...this.data.map(({ reference }) => reference),
    ];
  }

  #begin(node: BpmnNode): Element {
    const name = this.#telling.node(node);
    return this.#make.element(types[node.kind], {
      id: node.id,
      ...(name && { name }),
      ...nodeMarks(node, this.#telling.locale),
    });
  }

  #sittings({ step, part, lane }: BpmnNode): Sittings {
    if (part === 'taken') return { of: [{ turns: [lane === undefined ? [] : [lane]], need: 1, veto: true }] };
    return sittingsOf(this.#source.procedure, step);
  }

  /** When the signatures given, or the outcome told, lead along a flow. */
  #condition({ outcome }: BpmnFlow, { step, part }: BpmnNode): string {
    const [says, { mark }] = [this.#speaks, outcome!];
    const sittings = part === 'decision' ? sittingsOf(this.#source.procedure, step) : undefined;
    if (!sittings?.signed) return says.outcomeIs(step.id, mark);
    return mark === sittings.signed.agrees ? says.agreed(step.id, sittings) : says.signedFor(step.id, mark);
  }

  #flow(flow: BpmnFlow, from: BpmnNode): void {
    const [source, target] = [this.nodes.get(flow.from)!, this.nodes.get(flow.to)!];
    const { outcome } = flow;
    const name = this.#telling.flow(flow, from);
    const decides = outcome && from.kind === 'exclusive' && 'outcomes' in from.step && from.step.outcomes.length > 1;
    const element = this.#make.element('bpmn:SequenceFlow', {
      id: flow.id,
      ...(name && { name }),
      sourceRef: source,
      targetRef: target,
      ...(decides &&
        !flow.otherwise && {
          conditionExpression: this.#make.expression(this.#speaks.expression(this.#condition(flow, from))),
        }),
      ...(outcome && from.kind !== 'timer' && outcomeMarks(outcome, this.#telling.locale)),
    });
    if (flow.otherwise) source['default'] = element;
    source['outgoing'] = [...(source['outgoing'] ?? []), element];
    target['incoming'] = [...(target['incoming'] ?? []), element];
    this.#make.keep(flow.to, element);
    this.flows.set(flow.id, element);
  }

  #complete(node: BpmnNode): void {
    const { kind, part } = node;
    const element = this.nodes.get(node.id)!;
    if (kind === 'timer') this.#timer(element, node);
    else if (part === 'step' || part === 'taken') this.#work(element, node);
  }

  #timer(element: Element, { part, step, attached }: BpmnNode): void {
    const limit = limitOf(step)!;
    const within = part === 'remind' ? limit.remind! : limit.within;
    const { span, moment } = this.#speaks.deadline({ within, unit: limit.unit }, this.#source.procedure);
    const time =
      span === undefined
        ? { timeDate: this.#make.expression(this.#speaks.expression(moment!)) }
        : { timeDuration: this.#make.expression(span) };
    Object.assign(element, {
      attachedToRef: this.nodes.get(attached!.to)!,
      cancelActivity: attached!.interrupts,
      eventDefinitions: [this.#make.element('bpmn:TimerEventDefinition', { id: `${element.id}.time`, ...time })],
    });
  }

  #work(element: Element, node: BpmnNode): void {
    const { kind, part, step } = node;
    const limit = limitOf(step);
    const exact = !limit || this.#speaks.deadline(limit, this.#source.procedure).exact;
    const text = this.#telling.step(step, exact);
    if (text) element['documentation'] = [this.#make.element('bpmn:Documentation', { text })];
    const call = callOf(step);
    if (kind === 'call') this.#speaks.call(element, processIdOf(call!));
    if (kind !== 'user') return;
    const [sittings, procedure] = [this.#sittings(node), this.#source.procedure];
    this.#speaks.task({ element, node, sittings, procedure, telling: this.#telling });
    if (part !== 'step') return;
    if (sittings.signed) this.#loop(element, step, sittings);
    this.#uses(element, step);
  }

  #loop(element: Element, step: Step, sittings: Sittings): void {
    const loop = this.#make.element('bpmn:MultiInstanceLoopCharacteristics', {
      isSequential: sittings.signed!.inOrder,
      completionCondition: this.#make.expression(this.#speaks.expression(this.#speaks.decided(step.id, sittings))),
    });
    this.#speaks.loop(loop, step, sittings);
    element['loopCharacteristics'] = loop;
  }

  #record(id: string): Element {
    const known =
      this.#records.get(id) ??
      this.#make.element('bpmn:DataObject', { id: `r_${id}`, name: this.#telling.record(id), ...recordMarks(id) });
    this.#records.set(id, known);
    return known;
  }

  /** The records of a step: one reference each, so that none is drawn far from where it is used. */
  #uses(element: Element, step: Step): void {
    if (!isWork(step)) return;
    const use = (record: string, makes: boolean): DataUse => {
      const id = `${makes ? 'w' : 'i'}_${element.id}.${record}`;
      const reference = this.#make.element('bpmn:DataObjectReference', {
        id,
        name: this.#telling.record(record),
        dataObjectRef: this.#record(record),
      });
      const type = makes ? 'bpmn:DataOutputAssociation' : 'bpmn:DataInputAssociation';
      return { reference, association: this.#make.element(type, { id: `${id}.flow` }), node: element.id!, makes };
    };
    const uses = [...step.records.in.map((id) => use(id, false)), ...step.records.out.map((id) => use(id, true))];
    const [into, out] = [uses.filter(({ makes }) => !makes), uses.filter(({ makes }) => makes)];
    if (into.length > 0) {
      // An input leads to a property of the task: the standard asks for a target, and modelers write this one.
      const property = this.#make.element('bpmn:Property', { id: `${element.id}.input`, name: '__targetRef_placeholder' });
      element['properties'] = [property];
      for (const { association, reference } of into)
        Object.assign(association, { sourceRef: [reference], targetRef: property });
      element['dataInputAssociations'] = into.map(({ association }) => association);
    }
    for (const { association, reference } of out) association['targetRef'] = reference;
    if (out.length > 0) element['dataOutputAssociations'] = out.map(({ association }) => association);
    this.data.push(...uses);
  }
}

/** In which dialect, by what, and in what words a model is written. */
export interface Written {
  readonly dialect: Dialect;
  readonly make: Make;
  readonly telling: Telling;
}
