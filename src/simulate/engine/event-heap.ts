/** Events to come: a four-ary heap in typed arrays (Knuth, TAOCP 3, §5.2.3). Of events at the same moment the one announced first comes first. */
const START = 64;

export class EventHeap {
  size = 0;
  /** The event taken last. */
  time = 0;
  what = 0;
  private announced = 0;
  private times = new Float64Array(START);
  private order = new Float64Array(START);
  private whats = new Int32Array(START);

  push(time: number, what: number): void {
    if (this.size === this.times.length) this.grow();
    const order = this.announced++;
    let at = this.size++;
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
    const { times, order: orders, whats } = this;
    this.time = times[0]!;
    this.what = whats[0]!;
    const last = --this.size;
    const time = times[last]!;
    const order = orders[last]!;
    let at = 0;
    for (;;) {
      const child = this.firstChild(at, last);
      if (child < 0 || times[child]! > time || (times[child]! === time && orders[child]! > order)) break;
      times[at] = times[child]!;
      orders[at] = orders[child]!;
      whats[at] = whats[child]!;
      at = child;
    }
    times[at] = time;
    orders[at] = order;
    whats[at] = whats[last]!;
  }

  /** The child that comes first of those below `last`; −1 where there is none. */
  private firstChild(at: number, last: number): number {
    let best = 4 * at + 1;
    if (best >= last) return -1;
    const end = Math.min(best + 4, last);
    const { times, order } = this;
    for (let child = best + 1; child < end; child += 1) {
      if (times[child]! < times[best]! || (times[child]! === times[best]! && order[child]! < order[best]!)) best = child;
    }
    return best;
  }

  private grow(): void {
    const wider = <T extends Float64Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const size = this.size * 2;
    this.times = wider(this.times, new Float64Array(size));
    this.order = wider(this.order, new Float64Array(size));
    this.whats = wider(this.whats, new Int32Array(size));
  }
}
