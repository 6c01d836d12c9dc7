/** What makes the elements of one model, and finds those made. */
import type { BpmnModdle, Element } from 'bpmn-moddle';
import { namespace } from './marks.ts';

export const flowableNamespace = 'http://flowable.org/bpmn';

export class Make {
  readonly #moddle: BpmnModdle;
  readonly #flows = new Map<string, Element[]>();
  readonly #resources = new Map<string, Element>();
  readonly #roleName: (id: string) => string;

  constructor(moddle: BpmnModdle, roleName: (id: string) => string) {
    this.#moddle = moddle;
    this.#roleName = roleName;
  }

  element(type: string, properties: Readonly<Record<string, unknown>> = {}): Element {
    return this.#moddle.create(type, properties);
  }

  expression(body: string): Element {
    return this.element('bpmn:FormalExpression', { body });
  }

  flowable(name: string, properties: Readonly<Record<string, unknown>>, children: readonly Element[] = []): Element {
    return this.#moddle.createAny(`flowable:${name}`, flowableNamespace, {
      ...properties,
      ...(children.length > 0 && { $children: children }),
    });
  }

  /** An element of our own. */
  own(name: string, properties: Readonly<Record<string, string>>): Element {
    return this.#moddle.createAny(`handbook:${name}`, namespace, properties);
  }

  /** Somebody by role, as the standard names who does a task; each once. */
  resource(role: string): Element {
    const known =
      this.#resources.get(role) ?? this.element('bpmn:Resource', { id: `o_${role}.role`, name: this.#roleName(role) });
    this.#resources.set(role, known);
    return known;
  }

  get resources(): readonly Element[] {
    return [...this.#resources.values()];
  }

  /** Keeps a flow by the node it leads to. */
  keep(to: string, flow: Element): void {
    this.#flows.set(to, [...this.into(to), flow]);
  }

  into(node: string): readonly Element[] {
    return this.#flows.get(node) ?? [];
  }
}
