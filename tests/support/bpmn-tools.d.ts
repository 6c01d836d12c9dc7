/** The parts of tools for BPMN and FEEL that tests use; they come without types of their own. */
declare module 'bpmnlint' {
  export class Linter {
    constructor(options: { config: { extends: readonly string[] }; resolver: unknown });
    lint(root: unknown): Promise<Record<string, readonly { id: string; message: string; category: string }[]>>;
  }
}
declare module 'bpmnlint/lib/resolver/node-resolver.js' {
  export default class NodeResolver {}
}
declare module 'feelin' {
  export function evaluate(
    expression: string,
    context?: object,
  ): { value: unknown; warnings: readonly { type: string; message: string }[] };
}
