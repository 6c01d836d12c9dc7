/** Who comes when, in the order of coming: cases at intervals in working time, and those on dates. */
import type { Model } from '../model.ts';

/** From here on luck is that of cases on dates: who comes at intervals keeps the luck it had, whatever dates are added. */
const ON_DATES = 1 << 30;

export class Arrivals {
  /** The next case: the minute it comes, Infinity where none comes any more, and the number its luck goes by. */
  time = 0;
  luck = -1;
  private readonly model: Model;
  /** The next of those that come at intervals. */
  private coming = 0;
  private number = 0;
  /** The next of those on dates. */
  private at = 0;

  constructor(model: Model) {
    this.model = model;
    this.draw();
    this.next();
  }

  /** On to the case after this one. */
  next(): void {
    const { dated } = this.model;
    if (this.at < dated.length && dated[this.at]! < this.coming) {
      this.time = dated[this.at]!;
      this.luck = ON_DATES + this.at++;
      return;
    }
    this.time = this.coming;
    this.luck = this.number++;
    this.draw();
  }

  private draw(): void {
    const { samplers, needs, arrivalCalendar, atIntervals } = this.model;
    if (!atIntervals) {
      this.coming = Number.POSITIVE_INFINITY;
      return;
    }
    samplers.draw(needs.length, this.number, 0);
    this.coming = arrivalCalendar.finish(arrivalCalendar.open(this.coming), samplers.drawn[0]!);
  }
}
