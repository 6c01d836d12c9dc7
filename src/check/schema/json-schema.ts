/** The definition format as JSON Schema, for editors: completion, hover and red lines in YAML. */
import { z } from 'zod';
import { type Locale, locales, usual } from '../../procedure/index.ts';
import { schemas } from './kinds.ts';

interface Node {
  type?: string;
  required?: string[];
  properties?: Record<string, { const?: unknown }>;
  anyOf?: object[];
}
type Overridden = { readonly zodSchema: z.core.$ZodTypes; readonly jsonSchema: object };

/** A step without `kind` is a task; the schema of zod says so before it looks, which JSON Schema cannot see. */
const kindOfTaskMayBeLeftOut = (node: Node): void => {
  if (node.properties?.kind?.const === 'task') node.required = node.required?.filter((key) => key !== 'kind') ?? [];
};

/** A text is looked at before it is read, and seems optional by that. */
const textsAreRequired = (node: Node, { def }: z.core.$ZodTypes['_zod']): void => {
  if (def.type !== 'object' || !node.required) return;
  const { required } = node;
  node.required = Object.keys(def.shape).filter((key) => required.includes(key) || def.shape[key]?._zod.def.type === 'pipe');
};

/** A mark may be written by language, with an id to be known by. */
const marksByLanguage = ({ properties }: Node): void => {
  if (!properties?.signs) return;
  const { mark, signs } = properties;
  Object.assign(properties, { mark: { anyOf: [mark, signs] }, id: mark });
  delete properties.signs;
};

/** What a text has is the languages of the handbook; where that is one, it may stand alone. */
const inLanguages = (node: Node, languages: readonly Locale[]): void => {
  if (!locales.every((locale) => node.properties?.[locale])) return;
  node.required = node.required?.filter((key) => languages.includes(key as Locale)) ?? [];
  if (languages.length > 1) return;
  const { type, ...rest } = node;
  for (const key of Object.keys(node)) delete node[key as keyof Node];
  node.anyOf = [
    { type: 'string', minLength: 1 },
    { type, ...rest },
  ];
};

/** One schema a file kind, by its file's name. @param languages those of the handbook */
export const jsonSchemas = (languages: readonly Locale[] = usual): Record<string, object> => {
  const override = ({ zodSchema, jsonSchema }: Overridden): void => {
    kindOfTaskMayBeLeftOut(jsonSchema);
    marksByLanguage(jsonSchema);
    textsAreRequired(jsonSchema, zodSchema._zod);
    inLanguages(jsonSchema, languages);
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => [
      `${kind}.schema.json`,
      z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override }),
    ]),
  );
};
