/** What a revision changed in the part a person had confirmed. */
import type { ReadChange } from '../../../train/index.ts';
import { useWords } from '../context.ts';

const Lines = ({ name, lines }: { name: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <dt>{name}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </>
  );

export const Changes = ({ changes }: { changes: readonly ReadChange[] }) => {
  const { t } = useWords();
  return (
    <div class="note" data-changes>
      <p>{t.readChanged}</p>
      <ul class="train-changes">
        {changes.map(({ step, name, kind, gone, added }) => (
          <li key={step} data-kind={kind}>
            <strong>{name}</strong> <span class="quiet">{t.changeKind[kind]}</span>
            <dl>
              <Lines name={t.changeGone} lines={gone} />
              <Lines name={t.changeAdded} lines={added} />
            </dl>
          </li>
        ))}
      </ul>
    </div>
  );
};
