/** States waiting to be expanded, the cheapest first: a binary heap in two arrays that are used again for every variant. */
export class OpenList {
  #keys = new Float64Array(1024);
  #states = new Int32Array(1024);
  #size = 0;

  clear(): void {
    this.#size = 0;
  }

  push(state: number, key: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    const keys = this.#keys;
    const states = this.#states;
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (keys[up]! <= key) break;
      keys[at] = keys[up]!;
      states[at] = states[up]!;
      at = up;
    }
    keys[at] = key;
    states[at] = state;
  }

  /** The cheapest state, taken out; -1 where none is left. */
  pop(): number {
    if (this.#size === 0) return -1;
    const first = this.#states[0]!;
    this.#size -= 1;
    if (this.#size > 0) this.#sink(this.#keys[this.#size]!, this.#states[this.#size]!);
    return first;
  }

  #sink(key: number, state: number): void {
    const keys = this.#keys;
    const states = this.#states;
    const size = this.#size;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= size) break;
      if (down + 1 < size && keys[down + 1]! < keys[down]!) down += 1;
      if (keys[down]! >= key) break;
      keys[at] = keys[down]!;
      states[at] = states[down]!;
      at = down;
    }
    keys[at] = key;
    states[at] = state;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    const states = new Int32Array(this.#states.length * 2);
    states.set(this.#states);
    this.#states = states;
  }
}
