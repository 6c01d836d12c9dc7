/** Collects events as they are read and puts them in order: by case as first met, in a case by time, then by row. */
import { type EventColumn, type EventLog, type EventRow, eventColumns, type TextNumber } from './event-log.ts';

const DAY = 86_400_000;

/** Numbers added one by one. */
class Growing<A extends Int32Array | Float64Array> {
  values: A;
  length = 0;
  readonly #make: (size: number) => A;
  constructor(make: (size: number) => A) {
    this.#make = make;
    this.values = make(1024);
  }
  push(value: number): void {
    if (this.length === this.values.length) {
      const more = this.#make(this.length * 2);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}

const integers = (): Growing<Int32Array> => new Growing((size) => new Int32Array(size));

export class LogBuilder {
  readonly #texts: string[] = [''];
  readonly #numbers = new Map<string, TextNumber>([['', 0]]);
  readonly #caseIds: string[] = [];
  readonly #cases = new Map<string, number>();
  readonly #caseOf = integers();
  readonly #row = integers();
  readonly #time = new Growing((size) => new Float64Array(size));
  readonly #dayOnly = integers();
  readonly #columns = Object.fromEntries(eventColumns.map((column) => [column, integers()])) as Record<
    EventColumn,
    Growing<Int32Array>
  >;

  readonly #wholeDoubts = new Set<string>();
  readonly #caseDoubts = new Map<number, Set<string>>();
  readonly #figures = new Map<string, Map<number, number>>();

  get events(): number {
    return this.#row.length;
  }

  get cases(): number {
    return this.#caseIds.length;
  }

  add(event: EventRow): void {
    this.#caseOf.push(this.#caseNumber(event.case));
    this.#row.push(event.row);
    this.#time.push(event.time ?? Number.NaN);
    this.#dayOnly.push(event.dayOnly ? 1 : 0);
    for (const column of eventColumns) this.#columns[column].push(this.#textNumber(event[column] ?? ''));
  }

  /** What a case has of a figure. @param figure its id @param id the case's */
  figure(figure: string, id: string, value: number): void {
    const known = this.#figures.get(figure) ?? new Map<number, number>();
    this.#figures.set(figure, known.set(this.#caseNumber(id), value));
  }

  /** Something is uncertain or unread. @param id the case it touches; left out where it may be any of them */
  doubt(reason: string, id?: string): void {
    if (id === undefined) {
      this.#wholeDoubts.add(reason);
      return;
    }
    const of = this.#caseNumber(id);
    this.#caseDoubts.set(of, (this.#caseDoubts.get(of) ?? new Set()).add(reason));
  }

  /** @param event by its number, in the order in which they were added */
  doubtEvent(reason: string, event: number): void {
    this.doubt(reason, this.#caseIds[this.#caseOf.values[event]!]!);
  }

  /** Gives an event another time, once it is known which. */
  retime(event: number, time: number): void {
    this.#time.values[event] = time;
  }

  build(): EventLog {
    const order = this.#inOrder();
    const starts = this.#starts();
    const time = Float64Array.from(order, (event) => this.#time.values[event]!);
    const column = (from: Growing<Int32Array>): Int32Array => Int32Array.from(order, (event) => from.values[event]!);
    const columns = Object.fromEntries(eventColumns.map((name) => [name, column(this.#columns[name])])) as Record<
      EventColumn,
      Int32Array
    >;
    const says = Object.fromEntries(eventColumns.map((name) => [name, columns[name].some((text) => text > 0)]));
    return {
      ...columns,
      caseIds: this.#caseIds,
      starts,
      texts: this.#texts,
      time,
      figures: Object.fromEntries(
        [...this.#figures].map(([figure, known]) => [
          figure,
          Float64Array.from(this.#caseIds, (_, of) => known.get(of) ?? Number.NaN),
        ]),
      ),
      row: column(this.#row),
      doubts: {
        whole: [...this.#wholeDoubts],
        cases: new Map([...this.#caseDoubts].map(([of, reasons]) => [of, [...reasons]])),
      },
      says: { ...says, time: time.some((at) => !Number.isNaN(at)) } as EventLog['says'],
    };
  }

  #textNumber(text: string): TextNumber {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  #caseNumber(id: string): number {
    const known = this.#cases.get(id);
    if (known !== undefined) return known;
    this.#cases.set(id, this.#caseIds.length);
    return this.#caseIds.push(id) - 1;
  }

  #starts(): Int32Array {
    const starts = new Int32Array(this.#caseIds.length + 1);
    for (let event = 0; event < this.events; event += 1) starts[this.#caseOf.values[event]! + 1]! += 1;
    for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!;
    return starts;
  }

  /** Events by case, in a case in the order in which they happened. */
  #inOrder(): Int32Array {
    const starts = this.#starts();
    const next = starts.slice();
    const order = new Int32Array(this.events);
    for (let event = 0; event < this.events; event += 1) {
      const of = this.#caseOf.values[event]!;
      order[next[of]!] = event;
      next[of]! += 1;
    }
    const caseAt = (of: number): Int32Array => order.subarray(starts[of], starts[of + 1]);
    const newestFirst = this.#isNewestFirst(order, starts);
    for (let of = 0; of < this.cases; of += 1) this.#sortByTime(of, caseAt(of), newestFirst);
    return order;
  }

  /** Whether the file lists what happened last first: within its cases time goes back from row to row more often than on. */
  #isNewestFirst(order: Int32Array, starts: Int32Array): boolean {
    let on = 0;
    for (let of = 0; of < this.cases; of += 1) {
      for (let at = starts[of]! + 1; at < starts[of + 1]!; at += 1) {
        const [before, after] = [this.#time.values[order[at - 1]!]!, this.#time.values[order[at]!]!];
        if (after > before) on += 1;
        else if (after < before) on -= 1;
      }
    }
    return on < 0;
  }

  /**
   * A case goes by time; on a day of which any event gives only the date, by its rows, upwards in a file that lists the newest first.
   * Where the times of day on such a day contradict the rows, the case is in doubt. An event without a time stays beside the one in
   * the row before it.
   */
  #sortByTime(of: number, events: Int32Array, newestFirst: boolean): void {
    const dayOf = (event: number): number => Math.floor(this.#time.values[event]! / DAY);
    const days = new Set<number>();
    for (const event of events) if (this.#dayOnly.values[event] === 1) days.add(dayOf(event));
    let last = Number.NEGATIVE_INFINITY;
    const keys = Array.from(events, (event) => {
      const time = this.#time.values[event]!;
      if (!Number.isNaN(time)) last = days.size > 0 && days.has(dayOf(event)) ? dayOf(event) * DAY : time;
      return last;
    });
    if (days.size > 0) this.#doubtDays(of, events, days, newestFirst);
    if (!newestFirst && keys.every((key, at) => at === 0 || keys[at - 1]! <= key)) return;
    const rows = Array.from(events, (event, at) => ({ event, key: keys[at]!, at }));
    const onOneDay = newestFirst ? -1 : 1;
    rows.sort((a, b) => (a.key === b.key ? onOneDay * (a.at - b.at) : a.key < b.key ? -1 : 1));
    rows.forEach(({ event }, at) => {
      events[at] = event;
    });
  }

  /** Times of day that go against the rows, on days that are ordered by rows. */
  #doubtDays(of: number, events: Int32Array, days: ReadonlySet<number>, newestFirst: boolean): void {
    const latest = new Map<number, number>();
    for (const event of newestFirst ? [...events].reverse() : events) {
      const time = this.#time.values[event]!;
      const day = Math.floor(time / DAY);
      if (Number.isNaN(time) || this.#dayOnly.values[event] === 1 || !days.has(day)) continue;
      if (time < (latest.get(day) ?? time)) this.doubt('day-order', this.#caseIds[of]!);
      latest.set(day, time);
    }
  }
}
