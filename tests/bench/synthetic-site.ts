/** The project with another handbook in it, in a folder of its own: built cold, and built again after one edit. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeManyEditions } from '../support/editions.ts';
import { astro, copyProject } from '../support/project-copy.ts';
import { syntheticHandbook, writeHandbook } from '../support/synthetic-handbook.ts';
import { type Cost, run } from './process-tree.ts';

export class SyntheticSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'handbook-'));

  /** Of so many procedures, each with a page in both languages. */
  constructor(procedures: number) {
    copyProject(this.folder);
    writeHandbook(join(this.folder, 'content'), syntheticHandbook({ procedures }));
  }

  build(): Promise<Cost> {
    return run([astro, 'build'], this.folder, { ASTRO_TELEMETRY_DISABLED: '1' });
  }

  check(): Promise<Cost> {
    return run(['src/cli/check.ts'], this.folder);
  }

  /** One more word in the name of one step of the first procedure: its drawings change. */
  edit(): void {
    const folder = readdirSync(join(this.folder, 'content/procedures')).find((name) => name.startsWith('4.1-'))!;
    const file = join(this.folder, 'content/procedures', folder, 'procedure.yaml');
    const text = readFileSync(file, 'utf8');
    const edited = text.replace(/(id: step-2[\s\S]*?name: \{ zh: ")/, '$1再');
    if (edited === text) throw new Error(`Nothing to edit in ${file}.`);
    writeFileSync(file, edited);
  }

  /** So many editions before it, in each of which every procedure says something else. */
  archive(editions: number): void {
    const [content, now] = [join(this.folder, 'content'), join(this.folder, 'now')];
    renameSync(content, now);
    writeManyEditions(now, content, editions);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
