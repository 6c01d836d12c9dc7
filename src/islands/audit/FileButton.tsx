/** A button that reads one audit file; several at once, or one too large, are refused in words before reading. */
import { useAudit } from './context.ts';

/** Largest file read, bytes; an audit of all eight procedures is a small part of it. */
const largest = 10_000_000;

export const FileButton = ({ name, label, onText }: { name: string; label: string; onText: (text: string) => void }) => {
  const { store, words } = useAudit();
  const take = async (input: HTMLInputElement) => {
    const [file, ...more] = [...(input.files ?? [])];
    if (!file) return;
    if (more.length > 0) store.notify({ kind: 'two-files' });
    else if (file.size > largest) store.notify({ kind: 'too-large' });
    else onText(await file.text());
    input.value = '';
  };
  return (
    <label class="button file">
      {label}
      <input
        type="file"
        accept="application/json,.json"
        multiple
        data-file={name}
        title={words.t.fileHint}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
    </label>
  );
};
