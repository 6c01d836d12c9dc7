/** The command line as a shell sees it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { handbook as run } from '../../src/cli/run.ts';
import { thirdFolder } from '../support/handbooks.ts';

process.env['HANDBOOK_CONTENT'] = thirdFolder;
const root = fileURLToPath(new URL('../..', import.meta.url));
/** In this process; `inShell` is the real thing, and slow. */
const handbook = async (...args: string[]) => {
  const [said, noted]: [string[], string[]] = [[], []];
  const status = await run(args, { say: (line) => said.push(`${line}\n`), note: (line) => noted.push(`${line}\n`) });
  return { status, stdout: said.join(''), stderr: noted.join('') };
};
const inShell = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/handbook.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('handbook', () => {
  it('with no arguments explains itself, in both languages', async () => {
    expect(await handbook()).toMatchObject({ status: 0, stderr: '' });
    expect(inShell()).toMatchObject({ status: 0, stdout: expect.stringContaining('命令') });
    expect(inShell('simulte').status).toBe(2);
    expect((await handbook('--lang', 'en')).stdout).toMatch(/Commands:[\s\S]*simulate[\s\S]*expect[\s\S]*paths/);
  });

  it.each([
    [['simulte', '5.1'], 'Did you mean “simulate”?'],
    [['simulate'], 'Name a procedure by its number. There are: 5.1'],
    [['simulate', '51'], 'There is no procedure “51”. Did you mean “5.1”?'],
    [['simulate', '5.1', '5.3'], '“5.3” is one too many'],
    [['simulate', '5.1', '--case', '5'], 'Did you mean “--cases”?'],
    [['simulate', '5.1', '--cases'], '--cases needs a value'],
    [['simulate', '5.1', '--cases', 'many'], '“many”, given for --cases, is no number'],
    [['simulate', '5.1', '--cases', '--json'], '--cases needs a value'],
    [['simulate', '5.1', '--cases='], '--cases needs a value'],
    [['--nothing'], 'There is no option “--nothing”. There are: --content, --lang.'],
    [['--content', 'x', 'simulte'], 'Did you mean “simulate”?'],
    [['simulate', '5.1', '--cases', '1e12'], 'is too large: at most 1000000'],
    [['simulate', '5.1', '--from', '2026-13-01'], '--from: "2026-13-01" is no date. Write it like 2026-03-02'],
    [['simulate', '5.1', '--until', '2025-01-01'], '--until: The last day (2025-01-01) lies before the first (2026-01-05).'],
    [['simulate', '5.1', '--from', '2026-11-01', '--cases', '5'], 'Use either --from or --cases'],
    [['simulate', '5.1', '--json=yes'], '--json takes no value'],
    [['simulate', '5.1', '--params', '/no/such.json'], "Can't read “/no/such.json”"],
    [['simulate', '5.1', '--content', '/no/such'], "Can't read “/no/such/procedures”"],
  ])('%j is wrongly asked: the mend, and exit code 2', async (args, mend) => {
    const { status, stdout, stderr } = await handbook(...args, '--lang', 'en');
    expect(stderr).toContain(mend);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('a language that is not there is refused in both', async () => {
    expect(await handbook('--lang', 'fr')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/“fr”不可用[\s\S]*no language “fr”/),
    });
  });
});

describe('handbook simulate', () => {
  it('same seed, same bytes; JSON a spreadsheet can read', async () => {
    const asked = ['simulate', '5.1', '--cases', '300', '--seed', '7', '--json'];
    const first = inShell(...asked);
    expect(await handbook(...asked)).toEqual(first);
    const answer = JSON.parse(first.stdout);
    expect(answer).toMatchObject({
      procedure: '5.1',
      seed: 7,
      cases: 300,
      replications: 10,
      ending: 'replications-done',
      assumptions: true,
    });
    expect(answer.measures.lead.mean).toBeGreaterThan(answer.measures.work.mean);
  });

  it('tells the same to a reader, and that the figures are assumed', async () => {
    const { stdout } = await handbook('simulate', '5.5', '--cases', '200', '--lang', 'en');
    expect(stdout).toMatch(/Lead time, mean\s+[\d.]+ days? ±/);
    expect(stdout).toContain('All figures here are assumptions');
    expect((await handbook('simulate', '5.5', '--cases', '200')).stdout).toContain('均为假设');
  });

  it('simulates a period from date to date, a year where only the first is given', async () => {
    const asked = ['simulate', '5.1', '--replications', '3', '--from', '2026-11-01'];
    const [year, weeks] = [
      await handbook(...asked, '--json'),
      await handbook(...asked, '--until', '2026-12-31', '--lang', 'en'),
    ];
    expect(JSON.parse(year.stdout)).toMatchObject({
      cases: null,
      period: { start: '2026-11-01', until: '2027-10-31', runIn: 182 },
      parameters: { start: '2026-11-01', until: '2027-10-31' },
    });
    expect(weeks.stdout).toContain('2026-11-01 to 2026-12-31, repeated 3 times, seed 1');
    expect(weeks.stdout).toMatch(/Of these, still open as it ends\s+[\d.]+/);
  });

  it('takes a parameter file, which it can write itself', async () => {
    const written = (await handbook('simulate', '5.1', '--write-params')).stdout;
    const path = file('own.json', written);
    const own = JSON.parse((await handbook('simulate', '5.1', '--cases', '100', '--params', path, '--json')).stdout);
    const assumed = JSON.parse((await handbook('simulate', '5.1', '--cases', '100', '--json')).stdout);
    expect(own.measures).toEqual(assumed.measures);
    expect(own.assumptions).toBe(false);
  });

  it('says what is wrong with a parameter file, and where', async () => {
    const path = file('wrong.json', '{ "steps": { "approval": { "outcomes": [{ "Y": 0.5, "N": 0.6 }] } } }');
    const { status, stderr } = await handbook('simulate', '5.1', '--params', path, '--lang', 'en');
    expect(status).toBe(2);
    expect(stderr).toContain(
      'steps.approval.outcomes.0: The probabilities of the outcomes add up to 1.1; they must add up to 1.',
    );
  });

  it('notes that a queue grows without limit', async () => {
    const path = file('fast.json', '{ "arrivals": { "gap": { "kind": "fixed", "value": 20, "unit": "hours" } } }');
    const { status, stderr } = await handbook('simulate', '5.1', '--cases', '100', '--params', path);
    expect(status).toBe(0);
    expect(stderr).toContain('排队将无限增长：部门经理所需时间是可用时间的');
  });
});

describe('handbook expect', () => {
  it('answers exactly', async () => {
    const answer = JSON.parse((await handbook('expect', '5.1', '--json')).stdout);
    expect(answer.refusals.mean).toBeCloseTo(1 / 0.4096 - 1, 6);
    expect(answer.throughWithin[0]).toBeCloseTo(0.4096, 12);
    expect((await handbook('expect', '5.1', '--lang', 'en')).stdout).toMatch(/1\s+41%/);
    const agreement = (await handbook('expect', '5.5', '--lang', 'en')).stdout;
    expect(agreement).toMatch(/Start on time\s+32\.8%/);
    expect(agreement).not.toContain('rounds');
  });
});

describe('handbook paths', () => {
  it('lists every way, with how likely it is', async () => {
    const { ways, complete } = JSON.parse((await handbook('paths', '5.3', '--json')).stdout);
    expect(complete).toBe(true);
    expect(ways.map((way: { refusal: string | null }) => way.refusal)).toEqual([
      ...[null, 'forecast-sales:N', 'approval:N'],
      ...[null, 'forecast-sales:N', 'approval:N'],
    ]);
    expect(ways[0].probability).toBeCloseTo(0.32, 12);
    expect((await handbook('paths', '5.3', '--lang', 'en')).stdout).toContain(' → ');
  });
});

describe('handbook changes', () => {
  const earlier = join(folder, 'earlier');
  cpSync(thirdFolder, earlier, { recursive: true });
  const plan = join(earlier, 'procedures/5.1-annual-plan/procedure.yaml');
  writeFileSync(
    plan,
    readFileSync(plan, 'utf8').replace('    roles: [divisions]\n', '    roles: [divisions, planning-centre]\n'),
  );

  it('tells what changed since another content folder, whom it concerns, and what they learn again', async () => {
    const { status, stdout } = await handbook('changes', earlier, '5.1', '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout).toContain('Planning Centre is no longer responsible');
    expect(stdout).toMatch(/Divisions · to be learnt again: 2 /);
    expect((await handbook('changes', earlier, '5.3')).stdout).toContain('没有变更。');
  });

  it('is data with --json: only the procedure that changed has a class', async () => {
    const { procedures } = JSON.parse((await handbook('changes', earlier, '--json')).stdout);
    expect(procedures).toHaveLength(5);
    const reached = procedures.filter((entry: { class?: string }) => entry.class);
    expect(reached.map((entry: { procedure: string; class: string }) => [entry.procedure, entry.class])).toEqual([
      ['5.1', 'duties'],
    ]);
    expect(reached[0].affected.map(({ role }: { role: string }) => role)).toEqual(['divisions', 'planning-centre']);
  });

  it('asks for the folder, and says where it cannot be read', async () => {
    expect(await handbook('changes', '--lang', 'en')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Name the content folder'),
    });
    expect((await handbook('changes', '/no/such', '--lang', 'en')).stderr).toContain("Can't read “/no/such”");
  });
});
