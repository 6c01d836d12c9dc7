/** What does not count but is not dropped: disputes, what was decided against, items before a revision. */
import { type Audit, contentText, fateOf, type Placed, rowOfItem } from '../../audit/index.ts';
import { useAudit } from './context.ts';

export const SetAside = ({ audit }: { audit: Audit }) => {
  const { words } = useAudit();
  const { report: t, grades } = words.a;
  const asked = new Map(audit.items.map((item) => [item.id, item]));
  const about = (key: string) => (asked.has(key) ? `${rowOfItem(asked.get(key)!)} ${words.question(asked.get(key)!)}` : key);
  const told = ({ key, entry }: Placed) =>
    `${about(key)} — ${(JSON.parse(contentText(entry)) as [string, unknown][])
      .flatMap(([name, value]) =>
        typeof value !== 'string' || value === '' ? [] : [name === 'grade' ? grades[value as 'minor'] : value],
      )
      .join(' · ')} (${entry.by} ${words.when(entry.at)})`;
  const parts = [
    [t.disputed, audit.disputes.map(told)],
    [
      t.overruled,
      audit.overruled.map((overruled) => `${told(overruled)} → ${overruled.decidedBy} ${words.when(overruled.decidedAt)}`),
    ],
    [
      t.fallen,
      audit.fallen.map(
        (fallen) =>
          `${rowOfItem(fallen.item)} ${words.question(fallen.item)} — ${grades[fallen.answer?.grade ?? 'not-audited']} ${
            fallen.answer?.note ?? ''
          } (${fateOf(fallen, t)})`,
      ),
    ],
  ] as const;
  return (
    <>
      {parts.map(
        ([title, lines]) =>
          lines.length > 0 && (
            <section key={title}>
              <h3>{title}</h3>
              <ul>
                {lines.map((line, at) => (
                  <li key={at}>{line}</li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
};
