/** Things by their cost, the cheapest first; of equals, whichever came first. */
export class Heap<T> {
  readonly #entries: { readonly cost: number; readonly count: number; readonly item: T }[] = [];
  #count = 0;

  #before(a: number, b: number): boolean {
    const [first, second] = [this.#entries[a]!, this.#entries[b]!];
    return first.cost < second.cost || (first.cost === second.cost && first.count < second.count);
  }

  #swap(a: number, b: number): void {
    [this.#entries[a], this.#entries[b]] = [this.#entries[b]!, this.#entries[a]!];
  }

  push(cost: number, item: T): void {
    this.#count += 1;
    this.#entries.push({ cost, count: this.#count, item });
    for (let at = this.#entries.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#before(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  pop(): { readonly cost: number; readonly item: T } | undefined {
    const [top, last] = [this.#entries[0], this.#entries.pop()];
    if (!top || !last || this.#entries.length === 0) return top;
    this.#entries[0] = last;
    for (let at = 0; ; ) {
      const below = [2 * at + 1, 2 * at + 2].filter((child) => child < this.#entries.length);
      const least = below.reduce((best, child) => (this.#before(child, best) ? child : best), at);
      if (least === at) return top;
      this.#swap(at, least);
      at = least;
    }
  }
}
