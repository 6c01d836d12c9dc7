/** A file comes in by choice, drop, paste or as the example; one at a time, and not larger than can be read. */
import { useRef, useState } from 'preact/hooks';
import type { ImportIslandStrings } from '../../i18n/import/island.ts';
import { FileButton } from '../../island/parts/FileButton.tsx';
import { useDrop } from '../../island/parts/use-drop.ts';
import type { Source } from './protocol.ts';

/** Bytes a file may have. */
const limit = 20_000_000;

interface Props {
  readonly t: ImportIslandStrings;
  readonly isOpen: boolean;
  readonly onSource: (source: Source) => void;
}

/** Pasting from Word or Excel brings a page with its table as well as plain text: the page knows which cells are one. */
const Pasting = ({ t, onSource, onFiles }: Pick<Props, 't' | 'onSource'> & { onFiles: (files: readonly File[]) => void }) => {
  const [text, setText] = useState('');
  const paste = (event: ClipboardEvent): void => {
    const [files, page] = [[...(event.clipboardData?.files ?? [])], event.clipboardData?.getData('text/html') ?? ''];
    const hasTable = /<table[\s>]/i.test(page);
    // Excel puts a picture of the cells beside them.
    if (!hasTable && files.length === 0) return;
    event.preventDefault();
    if (hasTable) onSource({ name: t.pasted, text: page });
    else onFiles(files);
  };
  return (
    <div class="import-paste">
      <label class="field">
        {t.pasteLabel}
        <textarea
          rows={4}
          spellcheck={false}
          value={text}
          data-paste
          onPaste={paste}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="button"
        data-paste-read
        disabled={text.trim() === ''}
        onClick={() => onSource({ name: t.pasted, text })}
      >
        {t.pasteRead}
      </button>
    </div>
  );
};

export const Bringing = ({ t, isOpen, onSource }: Props) => {
  const [refusal, setRefusal] = useState('');
  const details = useRef<HTMLDetailsElement>(null);
  const take = (source: Source): void => {
    setRefusal('');
    // Opened by hand, it closes again for what comes.
    if (details.current) details.current.open = false;
    onSource(source);
  };
  const offer = (files: readonly File[]): void => {
    const [file] = files;
    if (!file) setRefusal(t.none);
    else if (files.length > 1) setRefusal(t.several);
    else if (file.size > limit) setRefusal(t.tooLarge(file.name, Math.round(limit / 1e6)));
    else take({ name: file.name, file });
  };
  const over = useDrop(offer);
  return (
    <>
      <details class={isOpen ? undefined : 'part'} open={isOpen || over} ref={details} data-bringing>
        <summary>{isOpen ? t.title : t.another}</summary>
        <div class="import-drop" data-over={over}>
          <p>
            {t.drop} <FileButton label={t.choose} primary marks={{ 'data-file': '' }} onFiles={offer} />{' '}
            <button type="button" class="button" data-example onClick={() => take({ name: t.exampleName, text: t.example })}>
              {t.tryExample}
            </button>
          </p>
          <p class="quiet">{t.kinds}</p>
          <Pasting t={t} onSource={take} onFiles={offer} />
        </div>
      </details>
      <div role="alert">{refusal !== '' && <p class="note">{refusal}</p>}</div>
    </>
  );
};
