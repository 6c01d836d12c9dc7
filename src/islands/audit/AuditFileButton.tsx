/** Reads one audit file; several at once, or one too large, are refused in words before reading. */
import { FileButton } from '../../island/parts/FileButton.tsx';
import { useAudit } from './context.ts';

/** Largest file read, bytes; an audit of all eight procedures is a small part of it. */
const largest = 10_000_000;

export const AuditFileButton = ({ name, label, onText }: { name: string; label: string; onText: (text: string) => void }) => {
  const { store, words } = useAudit();
  const take = async ([file, ...more]: readonly File[]) => {
    if (!file) return;
    if (more.length > 0) store.notify({ kind: 'two-files' });
    else if (file.size > largest) store.notify({ kind: 'too-large' });
    else onText(await file.text());
  };
  return (
    <FileButton
      label={label}
      accept="application/json,.json"
      multiple
      title={words.t.fileHint}
      marks={{ 'data-file': name }}
      onFiles={take}
    />
  );
};
