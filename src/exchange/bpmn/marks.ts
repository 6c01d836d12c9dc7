/**
 * What of a definition BPMN has no place for, as attributes and elements of our own namespace, which the standard leaves room for and no
 * tool has to know: by them `bpmn/in` reads a model of ours back as it was. Ids of steps, marks of outcomes, limits, bands, registers.
 */
import type { Element } from 'bpmn-moddle';
import {
  actingAt,
  figuresOf,
  isDeciding,
  isWork,
  type Locale,
  limitOf,
  markIn,
  type Outcome,
  type Procedure,
  type Step,
} from '../../procedure/index.ts';
import type { BpmnNode } from './graph.ts';
import type { BpmnSource } from './source.ts';
import type { Telling } from './telling.ts';

export const namespace = 'urn:process-handbook:bpmn';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Attributes by their names here, those left out that say nothing. */
const attributes = (all: Attributes): Record<string, string> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === undefined || value === false || value === '' ? [] : [[`handbook:${name}`, String(value)]],
    ),
  );

const signOf = (step: Step): string | undefined => {
  if (step.kind !== 'gate' || step.sign === undefined) return undefined;
  return typeof step.sign === 'object' ? String(step.sign.atLeast) : step.sign;
};

/** Of the step itself: all that its element does not say. */
const stepMarks = (step: Step, locale: Locale): Attributes => {
  const { within, unit, remind, escalate, outcome } = limitOf(step) ?? {};
  return {
    kind: step.kind,
    no: step.no,
    roles: isWork(step) ? step.roles.join(' ') : '',
    question: isDeciding(step) ? step.question[locale] : '',
    why: step.basis === 'inferred' ? step.why?.[locale] : '',
    sign: signOf(step),
    veto: step.kind === 'gate' && step.veto,
    within,
    unit,
    remind,
    escalate,
    lapse: outcome,
    calls: step.kind === 'task' ? step.calls : undefined,
    figure: step.kind === 'gate' ? step.bands?.figure : undefined,
    bands: step.kind === 'gate' && step.bands ? JSON.stringify(step.bands.of) : undefined,
  };
};

export const nodeMarks = ({ part, step }: BpmnNode, locale: Locale): Record<string, string> =>
  attributes({ step: step.id, part, ...(part === 'step' && stepMarks(step, locale)) });

export const outcomeMarks = (outcome: Outcome, locale: Locale): Record<string, string> => {
  const sign = markIn(outcome, locale);
  return attributes({
    mark: outcome.mark,
    name: outcome.name[locale],
    refusal: outcome.refusal,
    sign: sign === outcome.mark ? undefined : sign,
  });
};

export const laneMarks = (role: string | undefined): Record<string, string> => attributes({ role });
export const recordMarks = (record: string): Record<string, string> => attributes({ record });

export const processMarks = (source: BpmnSource, locale: Locale): Record<string, string> => {
  const { procedure, document, original, restated } = source;
  return attributes({
    procedure: procedure.id,
    slug: procedure.slug,
    title: procedure.title[locale],
    document: document.number,
    edition: document.edition,
    revision: document.revision,
    words: restated ? 'restated' : 'own',
    original,
    locale,
    calendar: procedure.calendar && JSON.stringify(procedure.calendar),
  });
};

type Make = (name: string, properties: Record<string, string>) => Element;

const plain = (all: Attributes): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes(all)).map(([name, value]) => [name.slice('handbook:'.length), value]));

const deputiesOf = ({ deputies = [] }: Procedure): Record<string, string>[] =>
  deputies.map(({ principal, role, at, upTo }) =>
    plain({ principal, role, at: at?.join(' '), figure: upTo?.figure, to: upTo?.to }),
  );

/** Who does something in a procedure, or may for another. Whom only a sentence names, or a record's keeping, the model says nothing of. */
const actingIn = ({ steps, deputies = [] }: Procedure): ReadonlySet<string> =>
  new Set([...steps.flatMap(actingAt), ...deputies.flatMap(({ principal, role }) => [principal, role])]);

/** The registers as far as the model names what is in them. */
export const registerMarks = (source: BpmnSource, telling: Telling, make: Make): Element[] => {
  const { procedure, roles, records } = source;
  const acting = actingIn(procedure);
  return [
    ...roles.filter(({ id }) => acting.has(id)).map(({ id }) => make('role', { id, name: telling.role(id) })),
    ...records.map(({ id }) => make('record', { id, name: telling.record(id) })),
    ...figuresOf(procedure).map(({ id, name, unit, kind, decimals }) =>
      make('figure', plain({ id, name: name[telling.locale], unit: unit[telling.locale], kind, decimals })),
    ),
    ...deputiesOf(procedure).map((deputy) => make('deputy', deputy)),
  ];
};
