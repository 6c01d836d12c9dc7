/** Those who wait before one step: a binary heap by key (the order of coming, or the age of the case). */
export class Line {
  size = 0;
  private keys = new Float64Array(16);
  private tokens = new Int32Array(16);

  /** The key of whoever is next; Infinity where nobody waits. */
  get next(): number {
    return this.size > 0 ? this.keys[0]! : Number.POSITIVE_INFINITY;
  }

  push(key: number, token: number): void {
    if (this.size === this.keys.length) this.grow();
    let at = this.size++;
    const { keys, tokens } = this;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[at] = keys[parent]!;
      tokens[at] = tokens[parent]!;
      at = parent;
    }
    keys[at] = key;
    tokens[at] = token;
  }

  /** Takes whoever is next; the line must not be empty. */
  pop(): number {
    const { keys, tokens } = this;
    const taken = tokens[0]!;
    const last = --this.size;
    const key = keys[last]!;
    let at = 0;
    for (let child = 1; child < last; child = 2 * at + 1) {
      if (child + 1 < last && keys[child + 1]! < keys[child]!) child += 1;
      if (keys[child]! >= key) break;
      keys[at] = keys[child]!;
      tokens[at] = tokens[child]!;
      at = child;
    }
    keys[at] = key;
    tokens[at] = tokens[last]!;
    return taken;
  }

  /** Takes out one who is not next perhaps; who is not there stays away. */
  remove(token: number): void {
    const rest: [key: number, token: number][] = [];
    for (let at = 0; at < this.size; at += 1) if (this.tokens[at] !== token) rest.push([this.keys[at]!, this.tokens[at]!]);
    this.size = 0;
    for (const [key, other] of rest) this.push(key, other);
  }

  private grow(): void {
    const keys = new Float64Array(this.size * 2);
    keys.set(this.keys);
    const tokens = new Int32Array(this.size * 2);
    tokens.set(this.tokens);
    this.keys = keys;
    this.tokens = tokens;
  }
}
