/**
 * The head of every printed sheet while a record is shown that was made under another edition: of the document as it was then, by the
 * style that comes from content (`handbook.<lang>.css`). The record itself says so as well.
 */
interface Issue {
  readonly number: string;
  readonly edition: string;
  readonly revision: string;
}

/** From now on sheets are headed so. @returns what takes that back */
export const headRecord = ({ number, edition, revision }: Issue): (() => void) => {
  const { style, dataset } = document.documentElement;
  const head = { '--sheet-number': number, '--sheet-edition': `${edition} / ${revision}` };
  const before = Object.keys(head).map((name) => [name, style.getPropertyValue(name)] as const);
  for (const [name, text] of Object.entries(head)) style.setProperty(name, JSON.stringify(text));
  dataset['ofRecord'] = '';
  return () => {
    delete dataset['ofRecord'];
    for (const [name, text] of before) style.setProperty(name, text);
  };
};
