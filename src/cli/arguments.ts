/** Reads the arguments of a command. What stands in them is told apart by Node; what is wrong is told here, in the reader's language. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../procedure/index.ts';
import { type Command, Misuse, type Option, type Options, type Words } from './command.ts';

export interface Arguments {
  readonly places: readonly string[];
  readonly options: Options;
}

/** The mend for a name that is none: the nearest one, or all there are. */
export const mend = (words: Words, wrong: string, known: readonly string[]): string => {
  const near = nearest(wrong, known);
  return near === undefined ? words.thereAre(known.join(', ')) : words.didYouMean(near);
};

/** Options every command takes. */
export const everywhere = { content: 'folder', lang: 'lang' } as const;

type Known = Command['options'];

/** Not strict: Node's own complaints are in English, and know nothing of the nearest name. */
const tokensOf = (given: readonly string[], known: Known) => {
  const types = Object.entries(known).map(
    ([name, value]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  const options: ParseArgsConfig['options'] = Object.fromEntries(types);
  return parseArgs({ args: [...given], options, strict: false, allowPositionals: true, tokens: true }).tokens;
};

type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

const isPlace = (token: Token): token is Extract<Token, { kind: 'positional' }> => token.kind === 'positional';
const isOption = (token: Token): token is OptionToken => token.kind === 'option';

export interface Asked {
  /** Undefined where none is named. */
  readonly command: string | undefined;
  /** Undefined where none is asked for, or it is left out after `--lang`. */
  readonly lang: string | undefined;
  /** The content folder, where one is named. */
  readonly content: string | undefined;
  readonly help: boolean;
  /** What is left for the command to read. */
  readonly rest: readonly string[];
}

/** What is known before the command is: its name is the first argument that is no option and no value of an option every command takes. */
export const asked = (given: readonly string[]): Asked => {
  const tokens = tokensOf(given, { ...everywhere, help: undefined } as Known);
  const command = tokens.find(isPlace);
  const chosen = (option: string) => tokens.filter(isOption).find(({ name }) => name === option)?.value;
  return {
    command: command?.value,
    lang: chosen('lang'),
    content: chosen('content'),
    help: given.includes('--help'),
    rest: given.filter((argument, at) => at !== command?.index && argument !== '--help'),
  };
};

const isWhole = (number: number): boolean => Number.isInteger(number) && number >= 1;

const readValue = ({ rawName, value, inlineValue }: OptionToken, kind: Known[Option], words: Words): string | number | true => {
  if (kind === undefined) {
    if (value !== undefined) throw new Misuse(words.takesNoValue(rawName));
    return true;
  }
  // Node takes the next option for the value where the value was forgotten.
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('--')))
    throw new Misuse(words.needsValue(rawName));
  if (kind === 'number' && !Number.isFinite(Number(value))) throw new Misuse(words.notANumber(rawName, value));
  if (kind === 'count' && !isWhole(Number(value))) throw new Misuse(words.notACount(rawName, value));
  return kind === 'number' || kind === 'count' ? Number(value) : value;
};

/** @throws Misuse for an unknown option, or one whose value is missing, too many, or no number as it takes them */
export const readArguments = (given: readonly string[], command: Pick<Command, 'options'>, words: Words): Arguments => {
  const known: Known = { ...command.options, ...everywhere };
  const tokens = tokensOf(given, known);
  const options: Partial<Record<Option, string | number | true>> = {};
  for (const token of tokens.filter(isOption)) {
    const name = token.name as Option;
    if (!Object.hasOwn(known, name)) {
      const names = Object.keys(known).map((option) => `--${option}`);
      throw new Misuse(`${words.unknownOption(token.rawName)}${words.space}${mend(words, token.rawName, names)}`);
    }
    options[name] = readValue(token, known[name], words);
  }
  return { places: tokens.filter(isPlace).map(({ value }) => value), options };
};
