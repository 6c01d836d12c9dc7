/** What a chapter is told with: its source, and the words of a language. */
import { type Basis, type Locale, nameIn, type Procedure, stepIn, stepLabel, type Text } from '../../procedure/index.ts';
import { chapterAnchor, type Para, para, type Span, span } from './model.ts';
import type { WordChapter, WordSource } from './source.ts';
import type { WordWords } from './words.ts';

export class Telling {
  readonly #source: WordSource;
  readonly chapter: WordChapter;
  readonly words: WordWords;
  readonly locale: Locale;

  constructor(source: WordSource, chapter: WordChapter, words: WordWords) {
    this.#source = source;
    this.chapter = chapter;
    this.words = words;
    this.locale = source.locale;
  }

  /** Whether the document is one that somebody else issued, whose words, chart and gaps are told apart from ours. */
  get restates(): boolean {
    return this.#source.handbook.words === 'restated';
  }

  /** A procedure by number and title; it leads there where that is a chapter of the same document. */
  procedure({ id, title }: Pick<Procedure, 'id' | 'title'>): Span {
    const text = `${id} ${title[this.locale]}`;
    const isHere = this.#source.chapters.some(({ procedure }) => procedure.id === id);
    return isHere ? { ...span(text, 'link'), to: chapterAnchor(id) } : span(text);
  }

  role = (id: string): string => nameIn(this.#source.roles, id, this.locale);
  record = (id: string): string => nameIn(this.#source.records, id, this.locale);
  /** Number, keeper, time kept and form of a record, as far as the register says. */
  keeping = (id: string): Para[] => {
    const { number, owner, retention, form } = this.#source.records.find((record) => record.id === id) ?? {};
    const kept =
      owner || retention ? this.words.kept(owner ? this.role(owner) : '', retention?.[this.locale] ?? '') : undefined;
    const said = [number, kept, form && `${this.words.form} ${form}`].filter((text) => text !== undefined);
    return said.map((text) => para('entry', span(text, 'quiet')));
  };
  isInformation = (id: string): boolean => this.#source.records.find((record) => record.id === id)?.kind === 'information';
  isFromOutside = (id: string): boolean => this.#source.records.find((record) => record.id === id)?.origin === 'outside';

  step(id: string): string {
    const found = stepIn(this.chapter.procedure, id);
    return found ? stepLabel(found, this.locale) : id;
  }

  roles(ids: readonly string[]): Para[] {
    return ids.length === 0 ? [para('entry', '—')] : ids.map((id) => para('entry', this.role(id)));
  }

  /** That something is inferred, and why anything is read as it is. */
  ground(basis: Basis | undefined, why: Text | undefined): Para[] {
    const tag = basis === 'inferred' ? [span(this.words.inferred, 'tag')] : [];
    const said = [...tag, ...(why ? [span(this.words.why(why[this.locale]), 'quiet')] : [])];
    return said.length === 0 ? [] : [para('note', ...said)];
  }
}
