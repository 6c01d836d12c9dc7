/** The part of bpmn-moddle that is used here; the package types its elements, and not itself. */
declare module 'bpmn-moddle' {
  export interface Element {
    readonly $type: string;
    readonly $attrs: Record<string, string>;
    id?: string;
    // biome-ignore lint/suspicious/noExplicitAny: what an element has depends on its type, which is a string.
    [property: string]: any;
  }
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    create(type: string, properties?: Readonly<Record<string, unknown>>): Element;
    createAny(type: string, namespace: string, properties?: Readonly<Record<string, unknown>>): Element;
    toXML(element: Element, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    fromXML(
      xml: string,
    ): Promise<{ readonly rootElement: Element; readonly warnings: readonly { readonly message: string }[] }>;
  }
}
