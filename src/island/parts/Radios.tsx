/** One of several, all in sight. */
interface Props<Value extends string> {
  /** What is chosen, for who cannot see that the buttons belong together. */
  readonly legend: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly label: (value: Value) => string;
  readonly onValue: (value: Value) => void;
  readonly class: string;
}

export const Radios = <Value extends string>({ legend, name, values, chosen, label, onValue, class: look }: Props<Value>) => (
  <fieldset class={look}>
    <legend class="visually-hidden">{legend}</legend>
    {values.map((value) => (
      <label key={value} class="check">
        <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => onValue(value)} />
        {label(value)}
      </label>
    ))}
  </fieldset>
);
