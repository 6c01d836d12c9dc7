/** A handbook of four editions, in which every kind of change happens: what document control shows of it is looked at there. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFolder } from './building.ts';
import { before, type Definition, stepOf, without, writeEditions } from './editions.ts';
import { secondFolder } from './handbooks.ts';
import { answers } from './served-site.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

const of = (procedures: readonly Definition[], id: string): Definition => procedures.find((procedure) => procedure.id === id)!;

const issued = (effective: string, zh: string, en: string) => ({
  effective,
  prepared: [{ title: { zh: '文件管理员', en: 'Document Officer' }, name: '周静', on: effective }],
  approved: [{ role: 'chief-executive', name: '何岚', on: effective }],
  reason: { zh, en },
  requests: ['CR-2025-011'],
});

/** As 2/0 had it: a step more and one fewer in purchasing, another order, another decider, a refusal that led elsewhere, another id. */
const was20 = (procedures: Definition[]): Definition[] => {
  const purchasing = of(procedures, '4.2.4');
  without(purchasing, 'offer');
  stepOf(purchasing, 'known').outcomes![1]!.next = 'rate';
  stepOf(purchasing, 'rate').outcomes![1]!.next = 'ask';
  before(purchasing, 'order', {
    ...{ id: 'countersign', no: '4a', name: { zh: '财务会签', en: 'Countersign by Accounts' }, roles: ['accounts'] },
    requirements: [{ zh: '核对预算余额。', en: 'The balance of the budget is checked.' }],
  });
  stepOf(purchasing, 'release').roles = ['works-director'];
  stepOf(purchasing, 'ask').requirements![0] = { zh: '写明规格和数量。', en: 'Specification and quantity are stated.' };
  const leave = of(procedures, 'A.1');
  const enter = stepOf(leave, 'enter');
  enter.id = 'book';
  for (const step of leave.steps)
    for (const outcome of step.outcomes ?? []) if (outcome.next === 'enter') outcome.next = 'book';
  enter.name = { zh: '登记休假情况', en: 'Enter the leave taken' };
  const incident = of(procedures, '9a');
  const inform = stepOf(incident, 'inform');
  incident.steps.splice(incident.steps.indexOf(inform), 1);
  incident.steps.splice(incident.steps.indexOf(stepOf(incident, 'contain')), 0, inform);
  return procedures;
};

/** As 1/0 had it: without the approval of changes. */
const was10 = (procedures: Definition[]): Definition[] => was20(procedures).filter(({ id }) => id !== 'CR-07');

/** As 1/1 had it: words only. */
const was11 = (procedures: Definition[]): Definition[] => {
  const earlier = was10(procedures);
  stepOf(of(earlier, '3.10'), 'sign').requirements![0]!.en = 'Both parties sign one and the same text.';
  return earlier;
};

/** Write it into a folder: 1/0, 1/1 and 2/0 are past, 2/1 stands. */
const writeFourEditions = (folder: string): void =>
  writeEditions(
    secondFolder,
    folder,
    [
      { edition: '1', revision: '0', said: {}, was: was10 },
      { edition: '1', revision: '1', said: issued('2024-01-01', '译文更正。', 'The translation was mended.'), was: was11 },
      { edition: '2', revision: '0', said: issued('2025-03-01', '变更要有审批。', 'Changes are to be approved.'), was: was20 },
    ],
    {
      ...{ edition: '2', revision: '1' },
      said: {
        ...issued('2026-03-01', '新供货商先评价后采用。', 'New vendors are rated before they are used.'),
        review: { due: '2027-03-01' },
      },
    },
  );

/** The site of these four editions, built once for all who look at it. @throws Error with what the build printed where it fails */
export const editionSite = async (
  port: number,
): Promise<{ readonly address: string; readonly folder: string; readonly close: () => void }> => {
  const root = mkdtempSync(join(tmpdir(), 'editions-'));
  const [content, built] = [join(root, 'content'), buildFolder()];
  const folder = join(built, 'site');
  writeFourEditions(content);
  const env = { ...process.env, HANDBOOK_CONTENT: content };
  execFileSync(process.execPath, [join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder], {
    cwd: project,
    env,
    stdio: 'pipe',
  });
  const server = spawn(process.execPath, [join(project, 'tests/support/server.ts'), String(port), folder], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}/`;
  await answers(address);
  return {
    address,
    folder,
    close: () => {
      server.kill();
      for (const made of [root, built]) rmSync(made, { recursive: true, force: true });
    },
  };
};
