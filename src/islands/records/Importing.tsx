/** A log comes in by file, drop, paste or as the sample; one at a time, and not larger than can be read. */
import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FileButton } from '../../island/parts/FileButton.tsx';
import { useDrop } from '../../island/parts/use-drop.ts';
import { caseIn, isOfSample } from './case-link.ts';
import { useRecords } from './context.ts';
import { takeSample } from './sample.ts';
import { isUsable } from './state.ts';

/** Takes a file or a text, or tells why not. */
const useTaking = () => {
  const { controller, words, limit } = useRecords();
  const t = words.t.source;
  const [refusal, setRefusal] = useState('');
  const [offered, setOffered] = useState<readonly File[]>([]);
  const take = (file: File): void => {
    setOffered([]);
    const tooLarge = file.size > limit;
    setRefusal(tooLarge ? t.tooLarge(file.name, words.megabytes(file.size), words.megabytes(limit)) : '');
    if (!tooLarge) void controller.take({ name: file.name, file });
  };
  const offer = (files: readonly File[]): void => {
    setRefusal(files.length === 0 ? t.none : '');
    if (files.length === 1) take(files[0]!);
    else setOffered(files);
  };
  const paste = (text: string): void => {
    const isEmpty = text.trim() === '';
    setRefusal(isEmpty ? t.pasteEmpty : '');
    if (!isEmpty) void controller.take({ name: t.pasted, text });
  };
  return { refusal, setRefusal, offered, take, offer, paste };
};

const Pasting = ({ onText, onFiles }: { onText: (text: string) => void; onFiles: (files: readonly File[]) => void }) => {
  const { words } = useRecords();
  const t = words.t.source;
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <details class="records-paste">
      <summary>{t.paste}</summary>
      <label class="field">
        {t.pasteLabel}
        <textarea
          ref={box}
          rows={5}
          spellcheck={false}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])];
            if (files.length === 0) return;
            event.preventDefault();
            onFiles(files);
          }}
        />
      </label>
      <button type="button" class="button" data-paste-read onClick={() => onText(box.current!.value)}>
        {t.pasteRead}
      </button>
    </details>
  );
};

const SampleButton = ({ onTaken, onFailed }: { onTaken: () => void; onFailed: () => void }) => {
  const context = useRecords();
  return (
    <button type="button" class="button" data-open-sample onClick={() => takeSample(context).then(onTaken, onFailed)}>
      {context.words.t.source.sample}
    </button>
  );
};

/** A link leads to a case of a file that is kept nowhere: which step it will open at, once the file is here. */
const Asked = () => {
  const { words } = useRecords();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  const link = caseIn(location.hash);
  if (!link || isOfSample(link)) return null;
  return (
    <p class="note" data-asked ref={said} tabIndex={-1}>
      {words.t.source.again(link.position)}
    </p>
  );
};

/** Of several files one is read: which. */
const WhichFile = ({ files, onFile }: { files: readonly File[]; onFile: (file: File) => void }) => {
  const { words } = useRecords();
  const t = words.t.source;
  return (
    <div class="note">
      <p>{t.several(files.length)}</p>
      <p class="tools-row">
        {files.slice(0, 12).map((file, at) => (
          <button key={at} type="button" class="button" onClick={() => onFile(file)}>
            {t.read(file.name)}
          </button>
        ))}
      </p>
    </div>
  );
};

/** Open until a file is read; then a line that offers another. What is dragged over the page opens it. */
const useFolding = (over: boolean): boolean => {
  const { controller } = useRecords();
  const { source, read, phase } = useStore(controller.$state);
  const isTaken = source !== undefined && phase !== 'empty' && (read === undefined || isUsable(read));
  return over || !isTaken;
};

export const Importing = () => {
  const { controller, words, limit } = useRecords();
  const { source } = useStore(controller.$state);
  const t = words.t.source;
  const { refusal, setRefusal, offered, take, offer, paste } = useTaking();
  const over = useDrop(offer);
  const isOpen = useFolding(over);
  return (
    <section aria-labelledby="records-source" data-importing>
      <details class={isOpen ? undefined : 'part'} open={isOpen}>
        <summary id="records-source">{source ? t.another : t.title}</summary>
        <div class="records-drop" data-over={over}>
          <Asked />
          <p>
            {t.drop} <FileButton label={t.choose} multiple primary marks={{ 'data-file': '' }} onFiles={offer} />
          </p>
          <p class="quiet">{t.limit(words.megabytes(limit))}</p>
          <SampleButton onTaken={() => setRefusal('')} onFailed={() => setRefusal(t.sampleFailed)} />
          <Pasting onText={paste} onFiles={offer} />
        </div>
      </details>
      <div role="alert" data-refused>
        {refusal !== '' && <p class="note">{refusal}</p>}
        {offered.length > 1 && <WhichFile files={offered} onFile={take} />}
      </div>
    </section>
  );
};
