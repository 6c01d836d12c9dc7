/** Figures held in hundredths, as they are written in both languages. Reading them is arithmetic, and stands in `formulas`. */

const one = 100n;

export interface FigureStyle {
  /** How many decimals: as many as there are, or always two. */
  readonly decimals?: 'needed' | 'two';
  /** A plus sign before what is above zero. */
  readonly signed?: boolean;
  /** For a machine: no separators, and the hyphen for a minus. */
  readonly bare?: boolean;
  /** Set after it. */
  readonly unit?: string;
}

const decimalsOf = (part: bigint, style: FigureStyle): string => {
  const two = `${part}`.padStart(2, '0');
  const shown = style.decimals === 'two' ? two : two.replace(/0+$/, '');
  return shown === '' ? '' : `.${shown}`;
};

const signOf = (value: bigint, { signed, bare }: FigureStyle): string => {
  if (value < 0n) return bare ? '-' : '−';
  return signed && value > 0n ? '+' : '';
};

/** Write hundredths as a figure: `1,302.5`; one that there is none of as a dash, for a machine as nothing. */
export const writeFigure = (value: bigint | undefined, style: FigureStyle = {}): string => {
  if (value === undefined) return style.bare ? '' : '—';
  const size = value < 0n ? -value : value;
  const whole = `${size / one}`;
  const digits = style.bare ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${signOf(value, style)}${digits}${decimalsOf(size % one, style)}${style.unit ? ` ${style.unit}` : ''}`;
};

/** Write hundredths of a per cent: `8.5%`. */
export const writePercent = (value: bigint | undefined, style: FigureStyle = {}): string =>
  value === undefined ? '—' : `${writeFigure(value, style)}%`;
