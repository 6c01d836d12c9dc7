/**
 * Languages besides the two the program is written in, by their tags: the compiler then asks for the words of each (`src/i18n/further.ts`).
 */
const further = [] as const satisfies readonly string[];
export type Further = (typeof further)[number];

/** A language the program speaks. Typed by the two it is written in; a further one is read by the same name. */
export type Locale = 'zh' | 'en';
/** All of them. */
export const locales: readonly Locale[] = ['zh', 'en', ...(further as readonly string[] as readonly Locale[])];

/** A text in each language of its handbook, and in no other; that which governs comes first. */
export type Text = Readonly<Record<Locale, string>>;

/** The languages of a handbook that names none. */
export const usual: readonly Locale[] = ['zh', 'en'];

/** Languages written in characters, without spaces between words: counted, compared and broken by the character, not the word. */
const inCharacters: readonly string[] = ['zh', 'ja'];
export const isInCharacters = (locale: Locale): boolean => inCharacters.includes(locale);

/** Something in each language of a handbook. */
export const inEach = <T>(make: (locale: Locale) => T, languages: readonly Locale[] = locales): Record<Locale, T> =>
  Object.fromEntries(languages.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

/** The languages a text has. */
export const localesIn = (text: Text): readonly Locale[] => locales.filter((locale) => text[locale] !== undefined);

/** Two texts in one, by each language they both have. */
export const joinedTexts = (a: Text, b: Text, join: (a: string, b: string, locale: Locale) => string): Text =>
  inEach(
    (locale) => join(a[locale], b[locale], locale),
    localesIn(a).filter((locale) => b[locale] !== undefined),
  );

/** All that a text says, whatever its languages. */
export const sayings = (text: Text): readonly string[] => [...new Set(locales.flatMap((locale) => text[locale] ?? []))];

/** What a text says in the language that governs: the first it has, as texts are read. */
export const firstOf = (text: Text): string => {
  const first = Object.keys(text).find((key) => locales.includes(key as Locale));
  return first === undefined ? '' : text[first as Locale];
};

/** Only what is said, of what has further keys: of a requirement, its text. */
export const saidIn = (text: Text): Text =>
  Object.fromEntries(Object.entries(text).filter(([key]) => locales.includes(key as Locale))) as Text;

interface Spoken {
  readonly languages?: readonly Locale[] | undefined;
  readonly original?: Locale | undefined;
}

/** The languages of a handbook, in their order. */
export const languagesOf = ({ languages = usual }: Spoken): readonly Locale[] => languages;

/** The language whose text governs. */
export const originalOf = (handbook: Spoken): Locale => handbook.original ?? languagesOf(handbook)[0]!;

/** Whether a handbook says that its text in a language is a translation. */
export const isTranslated = (handbook: Spoken, locale: Locale): boolean =>
  handbook.original !== undefined && handbook.original !== locale;
