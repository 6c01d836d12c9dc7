/** How a file is read, where it can be read in more than one way. */
import { useStore } from '@nanostores/preact';
import type { DateOrder, Encoding } from '../../exchange/log.ts';
import { useRecords } from './context.ts';
import type { ReadSummary } from './protocol.ts';

const delimiters = ['', ',', '\t', ';', '|'] as const;
const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'];

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, shown: string])[];
  readonly onChoose: (value: string) => void;
}

const Choice = ({ label, name, value, options, onChoose }: ChoiceProps) => (
  <label class="field">
    {label}
    <select data-setting={name} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {options.map(([option, shown]) => (
        <option key={option} value={option}>
          {shown}
        </option>
      ))}
    </select>
  </label>
);

const useSettings = () => {
  const { controller, words } = useRecords();
  const { settings } = useStore(controller.$state);
  return { controller, settings, words, t: words.t.mapping };
};

const DelimiterChoice = () => {
  const { controller, settings, words, t } = useSettings();
  const names = [t.auto, t.comma, words.t.file.tab, t.semicolon, t.bar];
  return (
    <Choice
      label={t.delimiter}
      name="delimiter"
      value={settings.delimiter}
      options={delimiters.map((delimiter, at) => [delimiter, names[at]!])}
      onChoose={controller.setDelimiter}
    />
  );
};

const EncodingChoice = () => {
  const { controller, settings, t } = useSettings();
  return (
    <Choice
      label={t.encoding}
      name="encoding"
      value={settings.encoding}
      options={[['', t.auto], ...encodings.map((encoding) => [encoding, encoding.toUpperCase()] as const)]}
      onChoose={(encoding) => controller.setEncoding(encoding as Encoding | '')}
    />
  );
};

const SheetChoice = ({ sheets }: Pick<ReadSummary['reading'], 'sheets'>) => {
  const { controller, settings, t } = useSettings();
  return (
    <Choice
      label={t.sheet}
      name="sheet"
      value={settings.sheet}
      options={[['', t.allSheets], ...sheets.map(({ name }) => [name, name] as const)]}
      onChoose={controller.setSheet}
    />
  );
};

const DateChoice = () => {
  const { controller, settings, words, t } = useSettings();
  const { dates } = words.conform;
  return (
    <Choice
      label={t.dates}
      name="dates"
      value={settings.dates}
      options={[['', t.auto], ...orders.map((order) => [order, dates[order]] as const)]}
      onChoose={(order) => controller.setDates(order as DateOrder | '')}
    />
  );
};

/** Whether cases under way count as over. */
const OverChoice = () => {
  const { controller, words } = useRecords();
  const { over } = useStore(controller.$state);
  const t = words.t.mapping;
  return (
    <label class="field">
      {t.over}
      <select
        data-over-cases
        value={over}
        onChange={({ currentTarget }) => controller.setOver(currentTarget.value as 'none' | 'all')}
      >
        <option value="none">{t.overNone}</option>
        <option value="all">{t.overAll}</option>
      </select>
    </label>
  );
};

const FillDown = () => {
  const { controller, settings, t } = useSettings();
  return (
    <label class="check">
      <input
        type="checkbox"
        data-fill-down
        checked={settings.fillDown}
        onChange={({ currentTarget }) => controller.setFillDown(currentTarget.checked)}
      />
      {t.fillDown}
    </label>
  );
};

export const ReadingFields = ({ read: { reading } }: { read: ReadSummary }) => (
  <>
    <div class="fields">
      {reading.format === 'csv' && <DelimiterChoice />}
      {reading.encoding !== null && <EncodingChoice />}
      {reading.sheets.length > 1 && <SheetChoice sheets={reading.sheets} />}
      {reading.format !== 'xes' && <DateChoice />}
      <OverChoice />
    </div>
    <FillDown />
  </>
);
