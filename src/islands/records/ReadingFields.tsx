/** How a file is read, where it can be read in more than one way. */
import type { DateOrder, DecimalSign, Encoding } from '../../exchange/log.ts';
import { useRecords } from './context.ts';
import type { ReadSummary } from './protocol.ts';
import type { Chosen } from './state.ts';

/** What is chosen so far about how a file is read, and the way to choose otherwise. */
export interface ChoosingProps {
  readonly read: ReadSummary;
  readonly chosen: Chosen;
  readonly choose: (part: Partial<Chosen>) => void;
}

type Choosing = Pick<ChoosingProps, 'chosen' | 'choose'>;

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

const DelimiterChoice = ({ chosen, choose }: Choosing) => {
  const { words } = useRecords();
  const t = words.t.mapping;
  const names = [t.auto, t.comma, words.t.file.tab, t.semicolon, t.bar];
  return (
    <Choice
      label={t.delimiter}
      name="delimiter"
      value={chosen.delimiter}
      options={delimiters.map((delimiter, at) => [delimiter, names[at]!])}
      onChoose={(delimiter) => choose({ delimiter })}
    />
  );
};

const EncodingChoice = ({ chosen, choose }: Choosing) => {
  const t = useRecords().words.t.mapping;
  return (
    <Choice
      label={t.encoding}
      name="encoding"
      value={chosen.encoding}
      options={[['', t.auto], ...encodings.map((encoding) => [encoding, encoding.toUpperCase()] as const)]}
      onChoose={(encoding) => choose({ encoding: encoding as Encoding | '' })}
    />
  );
};

const SheetChoice = ({ sheets, chosen, choose }: Choosing & Pick<ReadSummary['reading'], 'sheets'>) => {
  const t = useRecords().words.t.mapping;
  return (
    <Choice
      label={t.sheet}
      name="sheet"
      value={chosen.sheet}
      options={[['', t.allSheets], ...sheets.map(({ name }) => [name, name] as const)]}
      onChoose={(sheet) => choose({ sheet })}
    />
  );
};

const DateChoice = ({ chosen, choose }: Choosing) => {
  const { words } = useRecords();
  const t = words.t.mapping;
  const { dates } = words.conform;
  return (
    <Choice
      label={t.dates}
      name="dates"
      value={chosen.dates}
      options={[['', t.auto], ...orders.map((order) => [order, dates[order]] as const)]}
      onChoose={(order) => choose({ dates: order as DateOrder | '' })}
    />
  );
};

/** Which sign comes before the decimals of figures. */
const DecimalChoice = ({ chosen, choose }: Choosing) => {
  const { t, conform } = useRecords().words;
  return (
    <Choice
      label={conform.bands.decimal}
      name="decimal"
      value={chosen.decimal}
      options={[
        ['', t.mapping.auto],
        ['.', '20,000.00'],
        [',', '20.000,00'],
      ]}
      onChoose={(decimal) => choose({ decimal: decimal as DecimalSign | '' })}
    />
  );
};

/** Whether cases under way count as over. */
const OverChoice = ({ chosen, choose }: Choosing) => {
  const { words } = useRecords();
  const t = words.t.mapping;
  return (
    <label class="field">
      {t.over}
      <select
        data-over-cases
        value={chosen.over}
        onChange={({ currentTarget }) => choose({ over: currentTarget.value as 'none' | 'all' })}
      >
        <option value="none">{t.overNone}</option>
        <option value="all">{t.overAll}</option>
      </select>
    </label>
  );
};

const FillDown = ({ chosen, choose }: Choosing) => {
  const t = useRecords().words.t.mapping;
  return (
    <label class="check">
      <input
        type="checkbox"
        data-fill-down
        checked={chosen.fillDown}
        onChange={({ currentTarget }) => choose({ fillDown: currentTarget.checked })}
      />
      {t.fillDown}
    </label>
  );
};

export const ReadingFields = ({ read: { reading }, ...choosing }: ChoosingProps) => (
  <>
    <div class="fields">
      {reading.format === 'csv' && <DelimiterChoice {...choosing} />}
      {reading.encoding !== null && <EncodingChoice {...choosing} />}
      {reading.sheets.length > 1 && <SheetChoice sheets={reading.sheets} {...choosing} />}
      {reading.format !== 'xes' && <DateChoice {...choosing} />}
      {(reading.decimals !== null || choosing.chosen.decimal !== '') && <DecimalChoice {...choosing} />}
      <OverChoice {...choosing} />
    </div>
    <FillDown {...choosing} />
  </>
);
