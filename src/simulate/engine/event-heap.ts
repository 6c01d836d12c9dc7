/**
 * Events to come: a four-ary heap in typed arrays (Knuth, TAOCP 3, §5.2.3). Of events at the same moment the one announced first comes first.
 * An event taken leaves its place open until the next one is announced, which usually is at once and then takes that place.
 */
const START = 64;

export class EventHeap {
  /** The event taken last. */
  time = 0;
  what = 0;
  private count = 0;
  /** 1 while the first place is open. */
  private open = 0;
  private announced = 0;
  private times = new Float64Array(START);
  private order = new Float64Array(START);
  private whats = new Int32Array(START);

  get size(): number {
    return this.count - this.open;
  }

  push(time: number, what: number): void {
    const order = this.announced++;
    if (this.open === 1) {
      this.open = 0;
      this.sink(time, order, what);
      return;
    }
    if (this.count === this.times.length) this.grow();
    let at = this.count++;
    const { times, order: orders, whats } = this;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      if (times[parent]! <= time) break;
      times[at] = times[parent]!;
      orders[at] = orders[parent]!;
      whats[at] = whats[parent]!;
      at = parent;
    }
    times[at] = time;
    orders[at] = order;
    whats[at] = what;
  }

  /** Takes the next event: `time` and `what` tell it. The heap must not be empty. */
  pop(): void {
    if (this.open === 1) {
      const last = --this.count;
      this.sink(this.times[last]!, this.order[last]!, this.whats[last]!);
    }
    this.open = 1;
    this.time = this.times[0]!;
    this.what = this.whats[0]!;
  }

  /** Puts an event into the first place, and from there to where it belongs. */
  private sink(time: number, order: number, what: number): void {
    const { times, order: orders, whats, count } = this;
    let at = 0;
    for (let child = 1; child < count; child = 4 * at + 1) {
      const end = Math.min(child + 4, count);
      let best = child;
      for (let other = child + 1; other < end; other += 1) {
        if (times[other]! < times[best]! || (times[other]! === times[best]! && orders[other]! < orders[best]!)) best = other;
      }
      if (times[best]! > time || (times[best]! === time && orders[best]! > order)) break;
      times[at] = times[best]!;
      orders[at] = orders[best]!;
      whats[at] = whats[best]!;
      at = best;
    }
    times[at] = time;
    orders[at] = order;
    whats[at] = what;
  }

  private grow(): void {
    const wider = <T extends Float64Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const size = this.count * 2;
    this.times = wider(this.times, new Float64Array(size));
    this.order = wider(this.order, new Float64Array(size));
    this.whats = wider(this.whats, new Int32Array(size));
  }
}
