/**
 * What each engine is told in its own words: whom a task is offered to, how it is signed, when time runs out, what is gone through at it.
 *
 * Camunda 8: user tasks of the engine, groups, signatures as a list that the loop collects, times in FEEL. Flowable: groups in JUEL,
 * outcomes as a property of the task's form, signatures counted by listeners. Without an engine: resources, as the standard has them.
 */
import type { Element } from 'bpmn-moddle';
import { isDeciding, limitOf, type Procedure, type Step } from '../../procedure/index.ts';
import { type Deadline, feelDeadline, spanDeadline } from './deadlines.ts';
import { agreedVariable, feel, figureVariable, juel, outcomeVariable, refusedVariable, votesVariable } from './expressions.ts';
import type { BpmnNode } from './graph.ts';
import type { Make } from './make.ts';
import type { Sittings } from './sittings.ts';
import type { Dialect } from './source.ts';
import type { Telling } from './telling.ts';

/** A task and who does it, how it is signed, and by when. */
interface Asked {
  readonly element: Element;
  readonly node: BpmnNode;
  readonly sittings: Sittings;
  readonly procedure: Procedure;
  readonly telling: Telling;
}

export interface Speaks {
  readonly executable: boolean;
  /** How an expression is written. */
  readonly expression: (text: string) => string;
  readonly outcomeIs: (step: string, mark: string) => string;
  /** That the signatures given are enough, or that one of them is this. */
  readonly agreed: (step: string, sittings: Sittings) => string;
  readonly signedFor: (step: string, mark: string) => string;
  readonly decided: (step: string, sittings: Sittings) => string;
  readonly count: (sittings: Sittings) => string;
  readonly deadline: (time: Parameters<typeof spanDeadline>[0], procedure: Procedure) => Deadline;
  /** All that a task of people has besides. */
  readonly task: (asked: Asked) => void;
  readonly loop: (loop: Element, step: Step, sittings: Sittings) => void;
  readonly call: (element: Element, process: string) => void;
}

const extend = (make: Make, element: Element, ...values: Element[]): void => {
  if (values.length === 0) return;
  element['extensionElements'] ??= make.element('bpmn:ExtensionElements', { values: [] });
  element['extensionElements'].values.push(...values);
};

/** Whom a task of Camunda's is offered to, until when, and that each signature has an outcome of its own: else one could be told by another. */
const camundaTask = (make: Make, { element, node: { step, part }, sittings, procedure }: Asked): void => {
  const signed = sittings.signed && part === 'step';
  const limit = part === 'step' ? limitOf(step) : undefined;
  const [due, remind] = [limit?.within, limit?.remind].map(
    (within) => within && `=${feelDeadline({ within, unit: limit!.unit }, procedure).moment}`,
  );
  const groups = signed ? 'groups' : feel.groups(sittings);
  const own = make.element('zeebe:Input', { source: '=null', target: outcomeVariable(step.id) });
  extend(
    make,
    element,
    make.element('zeebe:UserTask'),
    ...(groups === '[]' ? [] : [make.element('zeebe:AssignmentDefinition', { candidateGroups: `=${groups}` })]),
    ...(due ? [make.element('zeebe:TaskSchedule', { dueDate: due, ...(remind && { followUpDate: remind }) })] : []),
    ...(signed ? [make.element('zeebe:IoMapping', { inputParameters: [own] })] : []),
  );
};

const camunda8 = (make: Make): Speaks => ({
  executable: true,
  expression: (text) => `=${text}`,
  outcomeIs: feel.outcomeIs,
  agreed: feel.agreed,
  signedFor: feel.signedFor,
  decided: feel.decided,
  count: feel.count,
  deadline: feelDeadline,
  task: (asked) => camundaTask(make, asked),
  loop: (loop, step, sittings) =>
    extend(
      make,
      loop,
      make.element('zeebe:LoopCharacteristics', {
        inputCollection: `=${feel.turns(sittings)}`,
        inputElement: 'groups',
        outputCollection: votesVariable(step.id),
        outputElement: `=${outcomeVariable(step.id)}`,
      }),
    ),
  call: (element, process) =>
    extend(make, element, make.element('zeebe:CalledElement', { processId: process, propagateAllChildVariables: false })),
});

/** The fields of a task's form: the figure it goes by, and the outcome. */
const formOf = (make: Make, step: Step, sittings: Sittings, { procedure, telling }: Asked): Element[] => {
  const figure = procedure.figures?.find(({ id }) => id === sittings.figure);
  const fields = figure
    ? [
        make.flowable('formProperty', {
          id: figureVariable(figure.id),
          name: figure.name[telling.locale],
          type: 'double',
        }),
      ]
    : [];
  if (!isDeciding(step) || step.outcomes.length < 2) return fields;
  const values = step.outcomes.map(({ mark, name }) => make.flowable('value', { id: mark, name: name[telling.locale] }));
  const outcome = { id: outcomeVariable(step.id), name: step.question[telling.locale], type: 'enum', required: 'true' };
  return [...fields, make.flowable('formProperty', outcome, values)];
};

const set = (of: 'execution' | 'task', variable: string, value: string): string =>
  `\${${of}.setVariable('${variable}', ${value})}`;

/** Before a task of Flowable's begins, whatever an earlier round left is taken back: no outcome is told yet, and all sign again. */
const reset = (make: Make, { id, step }: BpmnNode, signed: boolean): void => {
  const told = isDeciding(step) && step.outcomes.length > 1 ? [set('execution', outcomeVariable(step.id), 'null')] : [];
  const all = signed ? [set('execution', agreedVariable(step.id), '0'), set('execution', refusedVariable(step.id), '0')] : told;
  for (const flow of make.into(id))
    extend(make, flow, ...all.map((expression) => make.flowable('executionListener', { event: 'take', expression })));
};

const flowableTask = (make: Make, asked: Asked): void => {
  const { element, node, sittings, procedure } = asked;
  const { step, part } = node;
  const signed = sittings.signed !== undefined && part === 'step';
  const limit = part === 'step' ? limitOf(step) : undefined;
  const groups = juel.groups(sittings);
  if (groups !== "''")
    element.set('flowable:candidateGroups', /^'[^']*'$/.test(groups) ? groups.slice(1, -1) : `\${${groups}}`);
  if (limit) element.set('flowable:dueDate', spanDeadline(limit, procedure).span);
  const counted = [true, false].map((agreeing) => {
    const counter = agreeing ? agreedVariable(step.id) : refusedVariable(step.id);
    return signed
      ? [
          make.flowable('taskListener', {
            event: 'complete',
            expression: set('task', counter, juel.counted(step.id, sittings, agreeing)),
          }),
        ]
      : [];
  });
  extend(make, element, ...formOf(make, step, sittings, asked), ...counted.flat());
  reset(make, node, signed);
};

const flowable = (make: Make): Speaks => ({
  executable: true,
  expression: (text) => `\${${text}}`,
  outcomeIs: juel.outcomeIs,
  agreed: juel.agreed,
  signedFor: juel.outcomeIs,
  decided: juel.decided,
  count: juel.count,
  deadline: spanDeadline,
  task: (asked) => flowableTask(make, asked),
  loop: (loop, _, sittings) => {
    loop['loopCardinality'] = make.expression(`\${${juel.count(sittings)}}`);
  },
  call: (element, process) => {
    element['calledElement'] = process;
  },
});

const plain = (make: Make): Speaks => ({
  executable: false,
  expression: (text) => text,
  outcomeIs: feel.outcomeIs,
  agreed: feel.agreed,
  signedFor: feel.signedFor,
  decided: feel.decided,
  count: feel.count,
  deadline: spanDeadline,
  task: ({ element, node: { step, part, lane }, sittings }) => {
    const { roles, escalate } = { roles: 'roles' in step ? step.roles : [], escalate: lane };
    const responsible = part === 'taken' && escalate ? [escalate] : roles;
    if (sittings.of.length > 0 && responsible.length > 0)
      element['resources'] = responsible.map((role) =>
        make.element('bpmn:PotentialOwner', { id: `${element.id}.${role}`, resourceRef: make.resource(role) }),
      );
  },
  loop: (loop, _, sittings) => {
    loop['loopCardinality'] = make.expression(feel.count(sittings));
  },
  call: (element, process) => {
    element['calledElement'] = process;
  },
});

/** How a dialect speaks. */
export const speaking = (dialect: Dialect, make: Make): Speaks => ({ camunda8, flowable, plain })[dialect](make);
