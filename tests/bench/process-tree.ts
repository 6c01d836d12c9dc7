/** Time and memory of a process and all it starts, read from /proc (Linux; elsewhere only the time on the clock is known). */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  /** Seconds on the clock. */
  readonly seconds: number;
  /** Seconds of processor, all threads and processes together; undefined where /proc is missing. */
  readonly processor: number | undefined;
  /** The highest sum of resident memory of the whole tree, bytes. Pages that processes share count once for each. */
  readonly memory: number | undefined;
}

interface Entry {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
  readonly memory: number;
}

const ticksASecond = 100;
const pageSize = 4096;
const everyMilliseconds = 100;

/** Fields of /proc/<pid>/stat after the name in parentheses: proc(5). */
const entryOf = (pid: string): Entry[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return [{ pid: Number(pid), parent: fields[1]!, ticks: fields[11]! + fields[12]!, memory: fields[21]! * pageSize }];
  } catch {
    return []; // It ended meanwhile.
  }
};

const treeOf = (root: number): Entry[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(entryOf);
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
};

/** Watches a process; `cost` says what it and its children have taken so far. */
const watch = (root: number): { stop: () => Pick<Cost, 'processor' | 'memory'> } => {
  if (!existsSync('/proc/self/stat')) return { stop: () => ({ processor: undefined, memory: undefined }) };
  let memory = 0;
  const ticks = new Map<number, number>();
  const look = (): void => {
    const tree = treeOf(root);
    memory = Math.max(
      memory,
      tree.reduce((sum, it) => sum + it.memory, 0),
    );
    for (const it of tree) ticks.set(it.pid, it.ticks);
  };
  const timer = setInterval(look, everyMilliseconds);
  const stop = () => {
    clearInterval(timer);
    return { memory, processor: [...ticks.values()].reduce((sum, it) => sum + it, 0) / ticksASecond };
  };
  return { stop };
};

/**
 * Run a Node program to its end and say what it cost.
 * @throws Error with what it printed where it fails.
 */
export const run = (args: readonly string[], folder: string, env: Readonly<Record<string, string>> = {}): Promise<Cost> =>
  new Promise((done, failed) => {
    const before = performance.now();
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...env } });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(String(part)));
    const watched = watch(child.pid!);
    child.on('error', failed);
    child.on('exit', (code) => {
      const cost = { ...watched.stop(), seconds: (performance.now() - before) / 1000 };
      if (code === 0) done(cost);
      else failed(new Error(`node ${args.join(' ')} ended with ${code} in ${folder}:\n${said.join('').slice(-4000)}`));
    });
  });
