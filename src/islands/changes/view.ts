/** Two editions are chosen, here or in the address; what tells their difference is loaded when it is asked for. */
import type { Published } from '../../changes/index.ts';
import { controlWords } from '../../i18n/control/control.ts';
import { download } from '../../island/download.ts';
import { jsonFiles } from '../../island/mount.ts';
import { pageAt } from '../../island/site.served.ts';
import type { Locale } from '../../procedure/index.ts';
import type { Definition, Known } from './between.tsx';

const form = document.querySelector<HTMLFormElement>('[data-compare]');

/** What the address asks for: `?from=A-0&to=B-1`. */
const askedIn = (address: string): readonly [string, string] | undefined => {
  const query = new URL(address).searchParams;
  const [from, to] = [query.get('from'), query.get('to')];
  return from && to ? [from, to] : undefined;
};

interface Place {
  readonly form: HTMLFormElement;
  readonly locale: Locale;
  readonly difference: HTMLElement;
  /** Say where the asking stands. */
  readonly say: (text: string) => void;
}

/** Tells the difference of two editions, by their folders; what was asked last counts. */
const teller = ({ form, locale, difference: place, say }: Place): ((earlier: string, later: string) => Promise<void>) => {
  const t = controlWords[locale];
  const save = form.querySelector<HTMLButtonElement>('[data-save]')!;
  const definition = jsonFiles<Definition>((print) => `${form.dataset['definitions']}${print}.json`);
  const published = jsonFiles<Published>((pair) => `${form.dataset['differences']}${pair}.json`);
  const at = (path: string): string => pageAt(`${form.dataset['root']}${path}`);
  const editions = jsonFiles<readonly Known[]>(() => form.dataset['editions']!);
  let file: { readonly name: string; readonly text: string } | undefined;
  let asked = 0;
  save.addEventListener('click', () => file && download(file.name, file.text));
  return async (earlier, later) => {
    asked += 1;
    const mine = asked;
    say(t.comparing);
    try {
      const [known, { difference }] = await Promise.all([editions(''), import('./between.tsx')]);
      const [from, to] = [earlier, later].map((folder) => known.find((edition) => edition.folder === folder)!);
      const told = await difference({ from: from!, to: to!, known, definition, published, locale, at });
      if (mine !== asked) return;
      told.drawIn(place);
      if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
      file = { name: `${earlier}..${later}.json`, text: told.json };
      say(told.summary);
      save.hidden = false;
    } catch {
      if (mine === asked) say(t.notCompared);
    }
  };
};

const begin = (form: HTMLFormElement): void => {
  const locale = form.dataset['locale'] as Locale;
  const said = form.querySelector<HTMLElement>('[data-said]')!;
  const say = (text: string): void => {
    said.textContent = text;
  };
  const difference = document.querySelector<HTMLElement>('[data-difference]')!;
  const tell = teller({ form, locale, difference, say });
  const [from, to] = ['from', 'to'].map((name) => form.elements.namedItem(name)) as [HTMLSelectElement, HTMLSelectElement];
  /** The earlier of the two stands first, however they were chosen. */
  const show = (): void => {
    if (from.selectedIndex < to.selectedIndex) [from.value, to.value] = [to.value, from.value];
    void tell(from.value, to.value);
  };
  const follow = (): void => {
    const pair = askedIn(location.href);
    if (!pair) return;
    const strange = pair.find((folder) => ![...from.options].some(({ value }) => value === folder));
    if (strange !== undefined) say(controlWords[locale].noSuchEdition(strange));
    else {
      [from.value, to.value] = pair;
      show();
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
    history.pushState(null, '', `?from=${from.value}&to=${to.value}`);
  });
  addEventListener('popstate', follow);
  follow();
};

if (form) begin(form);
