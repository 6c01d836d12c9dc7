/** A copy of our content through which revisions are made as a person would: edited, revised, issued by the commands. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const planFile = 'procedures/3.1-annual-sales-plan/procedure.yaml';

export interface Edited {
  readonly folder: string;
  read(file: string): string;
  /** @throws Error where what is to be replaced is not there */
  edit(file: string, from: string | RegExp, to: string): void;
  run(
    program: string,
    args?: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): { status: number | null; stdout: string; stderr: string };
}

/** Our content in a folder of its own. The caller removes it. */
export const editedHandbook = (): Edited => {
  const folder = mkdtempSync(join(tmpdir(), 'editions-'));
  cpSync(join(root, 'content'), folder, { recursive: true });
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return {
    folder,
    read,
    edit: (file, from, to) => {
      const text = read(file);
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`"${from}" is not in ${file}.`);
      writeFileSync(join(folder, file), changed);
    },
    run: (program, args = [], environment = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', HANDBOOK_CONTENT: folder, ...environment },
      });
      return { status, stdout, stderr };
    },
  };
};

export const reviseProgram = 'src/cli/revise/revise.ts';

const issue = [
  ...['--issue', '--effective', '2026-12-01', '--approved', 'general-manager=张三@2026-11-30'],
  ...['--prepared', '企划专员 / Planning Officer=李四', '--reason', '计划起草前要有财务意见。'],
  ...[
    '--reason-en',
    'Finance is to be heard before the plan is drafted.',
    '--request',
    'CR-2026-007',
    '--review',
    '2027-12-01',
  ],
];

const done = (name: string, { status, stdout, stderr }: ReturnType<Edited['run']>): string => {
  if (status !== 0) throw new Error(`${name}: ${stdout}${stderr}`);
  return stdout;
};

const added = `  - id: finance-opinion
    no: "2a"
    name: { zh: 征求财务意见, en: Ask finance for its opinion }
    roles: [finance-manager]
    requirements:
      - { zh: 财务部经理在三个工作日内书面答复。, en: The Finance Manager answers in writing within three working days. }
    next: draft-plan
`;

/** What A/1 changes in 3.1: a step more, a sentence reworded, a refusal that leads elsewhere. */
export const changePlan = ({ edit }: Edited): void => {
  edit(planFile, 'next: draft-plan\n  - id: draft-plan\n', `next: finance-opinion\n${added}  - id: draft-plan\n`);
  edit(planFile, '分析公司的产品优势。', '分析公司的产品优势和不足。');
  edit(planFile, /next: draft-plan\n(\s+)refusal/, 'next: discuss-targets\n$1refusal');
};

/** A/1 opened where the change was made already, and issued, as the check asks of who edited first. @returns what the command said */
export const issued = (handbook: Edited): string => {
  done('revise', handbook.run(reviseProgram));
  return done('issue', handbook.run(reviseProgram, issue));
};

/** The next revision opened, changed by an edit and issued for a day. */
export const revisedAgain = (handbook: Edited, from: string, to: string, day: string): void => {
  done('revise', handbook.run(reviseProgram));
  handbook.edit(planFile, from, to);
  const said = [
    '--effective',
    day,
    '--approved',
    'general-manager=张三',
    '--reason',
    '再改一次。',
    '--reason-en',
    'Once more.',
  ];
  done('issue', handbook.run(reviseProgram, ['--issue', ...said]));
};

/** A/1 opened, changed and issued. @returns what the command said as it was issued */
export const revised = (handbook: Edited): string => {
  done('revise', handbook.run(reviseProgram));
  changePlan(handbook);
  return done('issue', handbook.run(reviseProgram, issue));
};
