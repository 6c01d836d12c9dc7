/** How long the queues were, moment by moment: at most 256 moments, evenly apart; when there are more, every second one is dropped. */
import type { Line } from './line.ts';

const MOMENTS = 256;

export class QueueHistory {
  /** The next moment to write down. */
  due: number;
  private every: number;
  private moments: number[][] = [];

  constructor(every: number) {
    this.every = every;
    this.due = 0;
  }

  /** Writes down the moments up to `time`, since when nothing has changed. */
  record(time: number, lines: readonly Line[]): void {
    while (this.due <= time) {
      this.moments.push(lines.map(({ size }) => size));
      if (this.moments.length === MOMENTS) {
        this.moments = this.moments.filter((_, at) => at % 2 === 0);
        this.every *= 2;
        this.due = this.moments.length * this.every;
      } else this.due += this.every;
    }
  }

  /** Step by step, the lengths every so many minutes from the beginning. */
  read(steps: number): { every: number; lengths: number[][] } {
    return {
      every: this.every,
      lengths: Array.from({ length: steps }, (_, step) => this.moments.map((moment) => moment[step]!)),
    };
  }
}
