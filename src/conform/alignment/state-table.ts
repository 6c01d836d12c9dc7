/** What the search knows of each state, a state being a marking and a position in the log: columns used again for every variant. */

export class StateTable {
  /** The run that touched a state, and the one that closed it. */
  touched = new Int32Array(0);
  closed = new Int32Array(0);
  /** Cost so far; bound on what is still to be paid; state before; how it was reached. */
  cost = new Float64Array(0);
  bound = new Float64Array(0);
  before = new Int32Array(0);
  how = new Int32Array(0);

  /** Room for so many states; what is known of others stays. */
  makeRoom(needed: number): void {
    if (needed <= this.touched.length) return;
    const room = Math.max(needed * 2, 4096);
    const kept = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.touched = kept(this.touched, new Int32Array(room));
    this.closed = kept(this.closed, new Int32Array(room));
    this.cost = kept(this.cost, new Float64Array(room));
    this.bound = kept(this.bound, new Float64Array(room));
    this.before = kept(this.before, new Int32Array(room));
    this.how = kept(this.how, new Int32Array(room));
  }
}
