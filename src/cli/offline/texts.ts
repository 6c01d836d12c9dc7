/**
 * Files that pages read, as scripts that hand them over. What several JSON files have in common, a procedure above all, lies in the
 * folder once, and each of them says where.
 */

/** Signs from which a part is worth a file of its own. */
const least = 1500;
/** Where the parts lie. */
const folder = 'data/parts/';

/** A file or a part that others name: what it needs, and how its content is put together of that, as script. */
const telling = (path: string, needs: ReadonlySet<string>, content: string): string =>
  `handbookFolder.tell(${JSON.stringify(path)},${JSON.stringify([...needs])},(part)=>(${content}));\n`;

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A key of an object, as script; the one that would mean something else there stands in brackets. */
const keyed = (key: string): string => (key === '__proto__' ? '["__proto__"]' : JSON.stringify(key));

/** How often each part that is large enough stands in all of the files, by its text. */
const countsOf = (values: Iterable<unknown>): Map<string, number> => {
  const counts = new Map<string, number>();
  const visit = (value: unknown): void => {
    if (!isNested(value)) return;
    const text = JSON.stringify(value);
    if (text.length < least) return;
    counts.set(text, (counts.get(text) ?? 0) + 1);
    // What stands in a part that was met already is met with it.
    if (counts.get(text) === 1) for (const inside of Object.values(value)) visit(inside);
  };
  for (const value of values) visit(value);
  return counts;
};

/** A file that reads the same when it is written anew; others stay as they are. */
const jsonIn = (path: string, text: string): object | undefined => {
  if (!path.endsWith('.json')) return undefined;
  const value: unknown = JSON.parse(text);
  return isNested(value) && JSON.stringify(value) === text ? value : undefined;
};

/** @param texts of the files, by their path @returns scripts, by theirs */
export const scriptsOfTexts = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const values = new Map([...texts].map(([path, text]) => [path, jsonIn(path, text)]));
  const counts = countsOf(values.values());
  const named = new Map<string, string>();
  const scripts = new Map<string, string>();

  const partOf = (value: object, text: string): string => {
    const known = named.get(text);
    if (known) return known;
    const path = `${folder}${named.size + 1}`;
    named.set(text, path);
    tell(path, value);
    return path;
  };

  const written = (value: unknown, needs: Set<string>, isWhole: boolean): string => {
    const text = JSON.stringify(value);
    if (!isNested(value) || text.length < least) return text;
    if (!isWhole && (counts.get(text) ?? 0) > 1) {
      const path = partOf(value, text);
      needs.add(path);
      return `part(${JSON.stringify(path)})`;
    }
    if (Array.isArray(value)) return `[${value.map((inside) => written(inside, needs, false)).join(',')}]`;
    const fields = Object.entries(value).filter(([, inside]) => inside !== undefined);
    return `{${fields.map(([key, inside]) => `${keyed(key)}:${written(inside, needs, false)}`).join(',')}}`;
  };

  const tell = (path: string, value: unknown): void => {
    const needs = new Set<string>();
    const content = written(value, needs, true);
    scripts.set(`${path}.js`, telling(path, needs, content));
  };

  for (const [path, text] of texts) tell(path, values.get(path) ?? text);
  return scripts;
};
