/**
 * Strongly connected components: the states that can reach one another. After Tarjan, "Depth-first search and linear graph
 * algorithms" (1972), with an explicit stack because state spaces are deeper than calls may be.
 */

export interface Components {
  /** The component of each state. A component leads only to components of a lower number. */
  readonly of: readonly number[];
  /** The states of each component. */
  readonly states: readonly (readonly number[])[];
}

/** The components of a graph over 0 … size-1. */
export const strongComponents = (size: number, onward: (state: number) => readonly number[]): Components => {
  const of: number[] = new Array(size).fill(-1);
  const states: number[][] = [];
  const [index, low]: [number[], number[]] = [new Array(size).fill(-1), new Array(size).fill(0)];
  const stack: number[] = [];
  let count = 0;
  const enter = (state: number) => {
    index[state] = low[state] = count;
    count += 1;
    stack.push(state);
    return { state, targets: onward(state), at: 0 };
  };
  /** All that was reached from a root and is not yet in a component is one. */
  const close = (root: number) => {
    const members = stack.splice(stack.lastIndexOf(root));
    for (const member of members) of[member] = states.length;
    states.push(members);
  };
  for (let root = 0; root < size; root += 1) {
    if (index[root] !== -1) continue;
    const calls = [enter(root)];
    while (calls.length > 0) {
      const call = calls.at(-1)!;
      const target = call.targets[call.at];
      call.at += 1;
      if (target === undefined) {
        calls.pop();
        if (low[call.state] === index[call.state]) close(call.state);
        const caller = calls.at(-1);
        if (caller) low[caller.state] = Math.min(low[caller.state]!, low[call.state]!);
      } else if (index[target] === -1) calls.push(enter(target));
      else if (of[target] === -1) low[call.state] = Math.min(low[call.state]!, index[target]!);
    }
  }
  return { of, states };
};
