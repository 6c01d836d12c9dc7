/** A table of document control that may be wider than the page, and what stands in its cells. */
import type { ComponentChildren } from 'preact';
import { HeadRow } from '../../island/HeadRow.tsx';

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
}

export const Sheet = ({ label, columns, children }: Props) => (
  <div class="sheet" data-fits tabIndex={0} role="region" aria-label={label}>
    <table class="stack">
      <HeadRow heads={columns} />
      <tbody>{children}</tbody>
    </table>
  </div>
);

export const Sentences = ({ of }: { of: readonly string[] }) =>
  of.length === 1 ? (
    of[0]
  ) : (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );

/** A link where there is a page to lead to, else the words alone. */
export const To = ({ href, children }: { href: string | undefined; children: ComponentChildren }) =>
  href === undefined ? children : <a href={href}>{children}</a>;
