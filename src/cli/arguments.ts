/** Reads the arguments of a command. */
import { nearest } from '../procedure/index.ts';
import { type Command, Misuse, type Option, type Words } from './command.ts';

export interface Arguments {
  readonly places: readonly string[];
  readonly options: Readonly<Partial<Record<Option, string | true>>>;
}

/** The mend for a name that is none: the nearest one, or all there are. */
export const mend = (words: Words, wrong: string, known: readonly string[]): string => {
  const near = nearest(wrong, known);
  return near === undefined ? words.thereAre(known.join(', ')) : words.didYouMean(near);
};

/** Options every command takes. */
export const everywhere = { content: 'folder', lang: 'lang' } as const;

/** @throws Misuse for an unknown option, or one whose value is missing or too many */
export const readArguments = (given: readonly string[], command: Pick<Command, 'options'>, words: Words): Arguments => {
  const known: Command['options'] = { ...command.options, ...everywhere };
  const places: string[] = [];
  const options: Partial<Record<Option, string | true>> = {};
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at]!;
    if (!argument.startsWith('--')) {
      places.push(argument);
      continue;
    }
    const [name, inline] = argument.slice(2).split(/=(.*)/s) as [Option, string | undefined];
    if (!Object.hasOwn(known, name)) {
      throw new Misuse(
        `${words.unknownOption(`--${name}`)}${words.space}${mend(
          words,
          `--${name}`,
          Object.keys(known).map((option) => `--${option}`),
        )}`,
      );
    }
    if (known[name] === undefined) {
      if (inline !== undefined) throw new Misuse(words.takesNoValue(`--${name}`));
      options[name] = true;
      continue;
    }
    if (inline === undefined) at += 1;
    const value = inline ?? given[at];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
      throw new Misuse(words.needsValue(`--${name}`));
    options[name] = value;
  }
  return { places, options };
};
