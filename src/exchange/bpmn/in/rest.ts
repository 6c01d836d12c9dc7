/** What is left when steps, flows, lanes and data are read: told as well, element by element or in one line with others of its sort. */
import { below, isModel, nameOf } from './element.ts';
import { isOwn } from './own.ts';
import { lose, type Reader, tell, tellMore, tellTogether } from './reader.ts';
import type { Xml } from './xml.ts';

/** Parts of elements that are told already: ends of flows, conditions, what an event is of. */
const parts =
  /^(incoming|outgoing|flowNodeRef|sourceRef|targetRef|conditionExpression|condition|timeDuration|timeDate|timeCycle|documentation|text|completionCondition|loopCardinality|loopCondition|dataState|activationCondition|participantMultiplicity|\w*EventDefinition|eventDefinitionRef|resourceRef|resourceAssignmentExpression|formalExpression|messageFlowRef|laneSet|childLaneSet|partitionElement\w*|supportedInterfaceRef|messagePath|errorRef|source|target)$/;
const engines =
  /^(ioSpecification|ioBinding|property|inputSet|outputSet|dataInput\w*|dataOutput\w*|assignment|transformation|from|to|monitoring|auditing|script|correlation\w*|loopDataInputRef|loopDataOutputRef|inputDataItem|outputDataItem|behavior|noneBehaviorEventRef|oneBehaviorEventRef|complexBehaviorDefinition|resourceParameterBinding|resourceRole|interfaceRef|operationRef)$/;
const declarations =
  /^(itemDefinition|message|signal|error|escalation|interface|operation|inMessageRef|outMessageRef|errorRef|resource|resourceParameter|import|dataStore|extension|relationship|endPoint|partnerEntity|partnerRole|participantRef|globalTask|globalUserTask|globalManualTask|globalScriptTask|globalBusinessRuleTask|cancelEventDefinition|compensateEventDefinition|\w+EventDefinition|correlationProperty\w*|conversation\w*|participantAssociation|messageFlowAssociation)$/;

const isDrawing = ({ space, tag }: Xml): boolean =>
  /\/(DI|DC|BPMNDI|DD)(\/|$)|\/DD\//i.test(space) || /^BPMN(Diagram|Plane|Shape|Edge|Label)/.test(tag);

const within = (element: Xml, test: (around: Xml) => boolean): boolean => {
  for (let here: Xml | undefined = element; here; here = here.parent) if (test(here)) return true;
  return false;
};

/** Other processes of the file, each in one line. */
export const tellOthers = (reader: Reader, others: readonly Xml[]): void => {
  for (const other of others)
    tellTogether(reader, below(other), 'other-process', `process ${other.line}`, {
      fate: 'lost',
      args: { name: nameOf(other) ?? '' },
    });
};

const isGroup = ({ tag }: Xml): boolean => /^(group|category|categoryValue|categoryValueRef)$/.test(tag);

const inExtension = (element: Xml): boolean =>
  within(element, (around) => around.tag === 'extensionElements' || !isModel(around));

/** One element that nothing has told of. */
const tellRest = (reader: Reader, element: Xml): void => {
  const inDefinitions = element.parent?.tag === 'definitions';
  if (within(element, isOwn)) tellTogether(reader, [element], 'own-part', `${element.tag} own`);
  else if (within(element, isDrawing)) tellTogether(reader, [element], 'drawing', 'diagram', { fate: 'lost' });
  else if (inExtension(element)) tellTogether(reader, [element], 'extensions', 'extensionElements', { fate: 'lost' });
  else if (isGroup(element)) tell(reader, element, 'group', { fate: 'lost' });
  else if (within(element, ({ tag }) => engines.test(tag)))
    tellTogether(reader, [element], 'engine', 'ioSpecification', { fate: 'lost' });
  else if (declarations.test(element.tag) && (inDefinitions || !parts.test(element.tag)))
    tellTogether(reader, [element], 'declaration', element.tag, { fate: 'lost' });
  else if (parts.test(element.tag)) tellTogether(reader, [element], 'structure', element.tag);
  else lose(reader, element, 'no-counterpart');
};

/** Attributes of an engine that are read: whom a task is assigned to, and what is called. */
const readAttributes = /:(assignee|candidateGroups|candidateUsers|calledElement)$/;

/** Attributes of engines and tools that nothing is made of, by name; our own are no engine's. */
const attributesLost = ({ attributes, own }: Xml): string[] =>
  [...attributes.keys()].filter((name) => {
    return name.includes(':') && !own.has(name.slice(name.indexOf(':') + 1)) && !readAttributes.test(name);
  });

/** In one line, counted in the elements that have them; what our own export wrote for an engine needs nobody. */
const tellAttributes = (reader: Reader): void => {
  const having = reader.all.filter((element) => isModel(element) && attributesLost(element).length > 0);
  if (having.length === 0) return;
  const names = [...new Set(having.flatMap(attributesLost))].join(', ');
  tellMore(reader, having[0]!, 'attributes', { severity: reader.own ? 'info' : 'review', fate: 'lost', args: { names } });
};

export const tellAllRest = (reader: Reader): void => {
  tellAttributes(reader);
  for (const element of reader.all) if (!reader.told.has(element)) tellRest(reader, element);
};
