/** A BPMN model made in the page and handed to the reader, who says first what it is for. */
import { lanesOf } from '../../diagram/own.ts';
import { type BpmnSource, bpmnName, bpmnXml, type Dialect, dialects } from '../../exchange/bpmn/index.ts';
import { bpmnChoice, bpmnWords } from '../../i18n/bpmn/bpmn.ts';
import { download } from '../../island/download.ts';
import { fetchJson } from '../../island/mount.ts';
import { type Locale, locales } from '../../procedure/index.ts';

const save = async (source: BpmnSource, dialect: Dialect, locale: Locale): Promise<string> => {
  const xml = await bpmnXml(source, { dialect, words: bpmnWords(locale), layout: lanesOf });
  const name = bpmnName(source, dialect, locale);
  download(name, new Blob([xml], { type: 'application/xml' }));
  return name;
};

/** A button for each use, in a group that says what is chosen; each saves its model and says so in the status. */
const choices = (source: BpmnSource, locale: Locale, tell: (text: string) => void): HTMLElement => {
  const group = document.createElement('span');
  group.role = 'group';
  group.ariaLabel = bpmnChoice[locale].choose;
  for (const dialect of dialects) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button quiet-button';
    button.textContent = bpmnChoice[locale][dialect];
    button.addEventListener('click', async () => tell(await save(source, dialect, locale)));
    group.append(button, ' ');
  }
  return group;
};

/**
 * Offer the uses of a model behind the status.
 * @param address where the definition is, with the names it uses
 * @returns what is asked, for the status
 * @throws Error where the definition cannot be read
 */
export const offerBpmn = async (address: string, status: HTMLElement): Promise<string> => {
  const locale = locales.find((known) => known === document.documentElement.lang.slice(0, 2))!;
  const offered = (): HTMLElement | null => status.parentElement!.querySelector('[role=group] button');
  if (!offered()) {
    const source = await fetchJson<BpmnSource>(address);
    status.after(
      ' ',
      choices(source, locale, (text) => {
        status.textContent = text;
      }),
    );
  }
  offered()!.focus();
  return bpmnChoice[locale].choose;
};
