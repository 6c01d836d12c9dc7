/** `handbook bpmn 3.1 --for camunda8 --out 3.1.bpmn` */
import { writeFileSync } from 'node:fs';
import { lanesOf } from '../diagram/own.ts';
import { bpmnXml, type Dialect, dialects } from '../exchange/bpmn/index.ts';
import { bpmnSource } from '../handbook/bpmn.ts';
import { bpmnWords } from '../i18n/bpmn/bpmn.ts';
import { mend } from './arguments.ts';
import { type Command, type Given, Misuse } from './command.ts';
import { procedureOf } from './procedure.ts';

/** @throws Misuse where no model is made for it */
const dialectOf = ({ options: { for: asked = 'plain' }, words }: Given): Dialect => {
  const dialect = dialects.find((known) => known === asked);
  if (!dialect) throw new Misuse(`${words.unknownTool(String(asked))}${words.space}${mend(words, String(asked), dialects)}`);
  return dialect;
};

const run = async (given: Given): Promise<number> => {
  const { content, locale, words, options, say, note } = given;
  const [procedure, dialect] = [procedureOf(given), dialectOf(given)];
  const xml = await bpmnXml(bpmnSource(content, procedure), { dialect, words: bpmnWords(locale), layout: lanesOf });
  if (typeof options.out !== 'string') {
    say(xml.trimEnd());
    return 0;
  }
  try {
    writeFileSync(options.out, xml);
  } catch {
    throw new Misuse(words.cannotWrite(options.out));
  }
  note(words.written(options.out));
  return 0;
};

export const bpmnCommand: Command = {
  places: '#',
  example: 'bpmn # --for camunda8 --out #.bpmn',
  options: { for: 'tool', out: 'file' },
  run,
};
