/** What the machine's own distribution can be asked for. Only apt is known: it is what the browsers' packages were tried with. */
import { spawnSync } from 'node:child_process';
import { onPath } from '../../src/cli/paper/browser.ts';

const ran = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 900_000 }).status === 0;

const apt = (...args: string[]): boolean => {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
  const [program, ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  return ran(program!, rest);
};

/** Install packages where apt is there and this user may; false where not. Asks nobody anything. */
export const installPackages = (...packages: string[]): boolean =>
  onPath('apt-get') !== undefined && apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
