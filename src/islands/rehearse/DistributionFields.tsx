/** A distribution of a duration: its kind, its figures, its unit. */
import { useRef } from 'preact/hooks';
import {
  type Distribution,
  type DistributionKind,
  fieldsOf,
  minutesIn,
  momentsOf,
  ofKind,
  type Unit,
} from '../../simulate/index.ts';
import { useRehearse } from './context.ts';
import type { DraftDistribution } from './draft.ts';
import { Problems, SelectField, TextField } from './Field.tsx';
import { readList, readNumber } from './figure-text.ts';

interface Props {
  readonly at: string;
  readonly value: DraftDistribution;
  readonly onValue: (value: DraftDistribution) => void;
  /** Of what: where it stands in a table, whose head names the figures. */
  readonly of?: string;
}

const kinds = Object.keys(fieldsOf) as DistributionKind[];
const units = Object.keys(minutesIn) as Unit[];

/** In the unit given; 1 where the figures don't tell. */
const meanOf = (value: DraftDistribution): number => {
  // Of what is no number no mean comes, and that is seen here.
  const mean = momentsOf(value as Distribution).mean / minutesIn[value.unit];
  return Number.isFinite(mean) && mean > 0 ? mean : 1;
};

/** Another kind, with the figures it was left with: a kind that is only passed over takes none of them away. */
const useTurning = (value: Props['value'], onValue: Props['onValue']) => {
  const left = useRef<Partial<Record<DistributionKind, DraftDistribution>>>({});
  return (name: string): void => {
    const kind = name as DistributionKind;
    left.current[value.kind] = value;
    onValue(left.current[kind] ?? ofKind(kind, meanOf(value), value.unit));
  };
};

export const DistributionFields = ({ at, value, onValue, of }: Props) => {
  const turnTo = useTurning(value, onValue);
  const { t, simulation } = useRehearse().words;
  const { fields, distributions, units: unitNames } = simulation;
  const named = (label: string): string => (of === undefined ? label : `${of}: ${label}`);
  const figures: Readonly<Record<string, unknown>> = value;
  return (
    <div class="fields distribution">
      <SelectField
        at={`${at}.kind`}
        label={named(t.figures.distribution)}
        isBare={of !== undefined}
        value={value.kind}
        options={kinds.map((kind) => [kind, distributions[kind]])}
        onValue={turnTo}
      />
      {(value.kind === 'table' ? [] : fieldsOf[value.kind]).map((field) => (
        <TextField
          key={field}
          at={`${at}.${field}`}
          label={fields[field]}
          value={String(figures[field])}
          onText={(text) => onValue({ ...value, [field]: readNumber(text) } as DraftDistribution)}
        />
      ))}
      {value.kind === 'table' && (
        <TextField
          at={`${at}.values`}
          label={t.figures.values}
          value={value.values.join(', ')}
          onText={(text) => onValue({ ...value, values: readList(text) })}
        />
      )}
      <SelectField
        at={`${at}.unit`}
        label={named(t.figures.unit)}
        isBare={of !== undefined}
        value={value.unit}
        options={units.map((unit) => [unit, unitNames[unit]])}
        onValue={(unit) => onValue({ ...value, unit: unit as Unit })}
      />
      <Problems at={at} />
    </div>
  );
};
