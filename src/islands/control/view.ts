/** Two questions of the page of editions: of which edition a print is, and which edition is in force on a day. */
import { fetchJson } from '../../island/mount.ts';
import { pageAt } from '../../island/site.served.ts';

interface Known {
  readonly name: string;
  readonly folder: string;
  readonly state: string;
  readonly effective?: string;
  readonly draft: boolean;
  readonly path?: string;
  readonly print: string;
  readonly prints: Readonly<Record<string, string>>;
}

interface Words {
  readonly none: string;
  readonly whole: string;
  readonly unstated: string;
  readonly never: string;
  readonly inForce: string;
  readonly since: string;
  readonly states: Readonly<Record<string, string>>;
}

const place = document.querySelector<HTMLElement>('[data-editions]')!;
const words = JSON.parse(place.dataset['words']!) as Words;
const root = place.dataset['root']!;

let asked: Promise<readonly Known[]> | undefined;
const editions = (): Promise<readonly Known[]> => {
  asked ??= fetchJson<readonly Known[]>(place.dataset['editions']!);
  return asked;
};

const filled = (text: string, ...parts: readonly string[]): string =>
  parts.reduce((sentence, part) => sentence.replace('{}', part), text);

const link = (path: string, text: string): HTMLAnchorElement => {
  const a = document.createElement('a');
  a.href = pageAt(root + path);
  a.textContent = text;
  return a;
};

const lines = (output: HTMLOutputElement, nodes: readonly (Node | string)[]): void => {
  output.replaceChildren(
    ...nodes.map((node) => {
      const p = document.createElement('p');
      p.append(node);
      return p;
    }),
  );
};

/** Of an edition that is past: where it leads what changed since. @param at of the page, a procedure */
const sinceThen = ({ folder, path }: Known, all: readonly Known[], at = ''): HTMLAnchorElement[] => {
  const current = all.at(-1)!;
  return path === undefined
    ? []
    : [link(`changes/?from=${folder}&to=${current.folder}${at}`, filled(words.since, current.name))];
};

/** Full-width digits, capitals and spaces are how people type. */
const signsIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '');

const holdAgainst = async (typed: string, output: HTMLOutputElement): Promise<void> => {
  const signs = signsIn(typed);
  if (signs.length < 8) return output.replaceChildren();
  const eight = signs.slice(0, 8);
  const all = await editions();
  const found = all.flatMap((edition) => {
    const { name, state, print, prints, path } = edition;
    const said = (what: string): string => `${name} · ${what} · ${words.states[state] ?? ''}`;
    return [
      ...(print.startsWith(eight) ? [link(path ?? '', said(words.whole)), ...sinceThen(edition, all)] : []),
      ...Object.entries(prints)
        .filter(([, own]) => own.startsWith(eight))
        .flatMap(([id]) => [
          link(path ? `${path}${id}/` : `procedures/${id}/`, said(id)),
          // Several editions may have it just so.
          ...(all.findLast((other) => other.prints[id] === prints[id]) === edition ? sinceThen(edition, all, `#c-${id}`) : []),
        ]),
    ];
  });
  lines(output, found.length > 0 ? found : [words.none]);
};

const tellInForce = async (day: string, output: HTMLOutputElement): Promise<void> => {
  if (day === '') return output.replaceChildren();
  const all = await editions();
  const issued = all.filter(({ draft }) => !draft);
  const found = issued.filter(({ effective }) => effective === undefined || effective <= day).at(-1);
  if (!found) return lines(output, [filled(words.never, day)]);
  lines(output, [
    link(found.path ?? '', filled(words.inForce, day, found.name)),
    ...sinceThen(found, all),
    ...(found.effective === undefined ? [filled(words.unstated, found.name)] : []),
  ]);
};

const answers = { hold: ['signs', holdAgainst], 'in-force': ['day', tellInForce] } as const;
for (const [name, [field, answer]] of Object.entries(answers)) {
  const form = place.querySelector<HTMLFormElement>(`[data-${name}]`)!;
  const input = form.elements.namedItem(field) as HTMLInputElement;
  const output = form.querySelector('output')!;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => void answer(input.value, output).catch(() => output.replaceChildren()));
}
