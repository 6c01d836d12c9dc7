/**
 * States waiting to be expanded, the cheapest first, and of equally cheap ones the one that came last. Where the bound is close this goes
 * straight on to an end, and not through all the orders of moves that cost nothing.
 */
import { OpenList } from './open-list.ts';

export class LastFirst {
  /** The stacks that have states, by key. */
  readonly #open = new OpenList();
  readonly #numbers = new Map<number, number>();
  readonly #keys: number[] = [];
  readonly #stacks: number[][] = [];

  push(state: number, key: number): void {
    const number = this.#numbers.get(key) ?? this.#add(key);
    const stack = this.#stacks[number]!;
    if (stack.length === 0) this.#open.push(number, key);
    stack.push(state);
  }

  /** The cheapest state, taken out; -1 where none is left. */
  pop(): number {
    const number = this.#open.pop();
    if (number < 0) return -1;
    const stack = this.#stacks[number]!;
    const state = stack.pop()!;
    if (stack.length > 0) this.#open.push(number, this.#keys[number]!);
    return state;
  }

  #add(key: number): number {
    this.#numbers.set(key, this.#keys.length);
    this.#keys.push(key);
    this.#stacks.push([]);
    return this.#keys.length - 1;
  }
}
