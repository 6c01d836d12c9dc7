/**
 * How long the queues were, moment by moment, evenly apart. Where it is not known how long they will be watched there are at most
 * 256 moments: when there are more, every second one is dropped.
 */
import type { Line } from './line.ts';

const MOMENTS = 256;
const DAY = 1440;

export class QueueHistory {
  /** The next moment to write down. */
  due: number;
  private every: number;
  private readonly until: number;
  private moments: number[][] = [];

  constructor(every: number, due = 0, until = Number.POSITIVE_INFINITY) {
    this.every = every;
    this.due = due;
    this.until = until;
  }

  /** Once a day from a moment on, up to another. */
  static daily(first: number, until: number): QueueHistory {
    return new QueueHistory(DAY, first, until);
  }

  /** Writes down the moments up to `time`, since when nothing has changed. */
  record(time: number, lines: readonly Line[]): void {
    while (this.due <= time) {
      if (this.due >= this.until) {
        this.due = Number.POSITIVE_INFINITY;
        return;
      }
      this.moments.push(lines.map(({ size }) => size));
      if (this.moments.length === MOMENTS && this.until === Number.POSITIVE_INFINITY) {
        this.moments = this.moments.filter((_, at) => at % 2 === 0);
        this.every *= 2;
        this.due = this.moments.length * this.every;
      } else this.due += this.every;
    }
  }

  /** Step by step, the lengths every so many minutes from the beginning; the lines of a step's signatures are its own. */
  read(steps: number, stepOfRow: Int32Array): { every: number; lengths: number[][] } {
    return {
      every: this.every,
      lengths: Array.from({ length: steps }, (_, step) =>
        this.moments.map((moment) => moment.reduce((sum, length, row) => (stepOfRow[row] === step ? sum + length : sum), 0)),
      ),
    };
  }
}
