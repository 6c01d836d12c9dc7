/**
 * Runs first on every page of the copy that is opened from a folder. There a browser lets in neither modules nor files, only scripts:
 * so every module is a script that says what it needs and waits, and every file that is read has a script beside it that hands over its text.
 */
type Exports = Record<string, unknown>;
type Make = (given: (path: string) => Exports, module: { exports: Exports }) => void;

const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href;
const brought = new Map<string, Promise<void>>();
const waiting = new Map<string, { readonly needs: readonly string[]; readonly make: Make }>();
const made = new Map<string, { exports: Exports }>();
const files = new Map<
  string,
  { readonly needs: readonly string[]; readonly make: (part: (path: string) => unknown) => unknown }
>();

/** Runs a script, once; one that could not be read is tried again next time. */
const bring = (path: string): Promise<void> => {
  const known = brought.get(path);
  if (known) return known;
  const coming = new Promise<void>((done, failed) => {
    const script = document.createElement('script');
    script.src = root + path;
    script.onload = () => done();
    script.onerror = () => {
      brought.delete(path);
      script.remove();
      failed(new Error(`${path} cannot be read from the folder.`));
    };
    document.head.append(script);
  });
  brought.set(path, coming);
  return coming;
};

/** What a module gives to others; it runs when it is first asked for. All it needs has been brought. */
const given = (path: string): Exports => {
  const known = made.get(path);
  if (known) return known.exports;
  const module = { exports: {} };
  made.set(path, module);
  waiting.get(path)!.make(given, module);
  return module.exports;
};

const bringAll = async (path: string, asked: Set<string>): Promise<void> => {
  if (asked.has(path)) return;
  asked.add(path);
  if (!waiting.has(path)) await bring(path);
  await Promise.all(waiting.get(path)!.needs.map((need) => bringAll(need, asked)));
};

/** A module that is asked for later. */
const load = async (path: string): Promise<Exports> => {
  await bringAll(path, new Set());
  return given(path);
};

/** What a page starts runs in the order of the page. */
let started: Promise<unknown> = Promise.resolve();

/** Brings a file, and the parts it has in common with others. */
const bringFile = async (path: string): Promise<void> => {
  await bring(`${path}.js`);
  await Promise.all(files.get(path)!.needs.map(bringFile));
};

const contentOf = (path: string): unknown => files.get(path)!.make(contentOf);

const file = async (path: string): Promise<string> => {
  await bringFile(path);
  const content = contentOf(path);
  return typeof content === 'string' ? content : JSON.stringify(content);
};

const save = async (path: string): Promise<void> => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await file(path)]));
  link.download = path.slice(path.lastIndexOf('/') + 1);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

// A file lies in the folder but once, as the script that hands its text over; a link to it saves it.
addEventListener('click', (event) => {
  const path = (event.target as Element).closest?.('[data-file-text]')?.getAttribute('data-file-text');
  if (!path) return;
  event.preventDefault();
  void save(path);
});

// Firefox alone keeps what is stored for each file apart.
const apart = document.querySelector<HTMLElement>('[data-kept-apart]');
if (apart) apart.hidden = !/Gecko\/\d/.test(navigator.userAgent);

Object.assign(globalThis, {
  handbookFolder: {
    root,
    /** A module says what it needs, and is started where the page itself names it. */
    define: (path: string, needs: readonly string[], make: Make): void => {
      waiting.set(path, { needs, make });
      if (document.currentScript?.hasAttribute('data-module')) started = started.then(() => load(path)).catch(console.error);
    },
    load,
    /** A file, or a part of several, hands over what it is. */
    tell: (path: string, needs: readonly string[], make: (part: (path: string) => unknown) => unknown): void =>
      void files.set(path, { needs, make }),
    file,
  },
});

export {};
