/** Reads a content folder from disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Finding, Handbook, Procedure, RecordEntry, Role } from '../procedure/index.ts';
import * as schema from '../procedure/schema.ts';

export interface Content {
  handbook: Handbook;
  procedures: Procedure[];
  roles: Role[];
  records: RecordEntry[];
  findings: Finding[];
}

/** The folder the handbook is read from: `content/`, or what HANDBOOK_CONTENT names. */
export const contentFolder = (): string => process.env['HANDBOOK_CONTENT'] ?? join(process.cwd(), 'content');

const yaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));

export const readContent = (folder: string): Content => {
  const procedures = join(folder, 'procedures');
  return {
    handbook: schema.handbook.parse(yaml(join(folder, 'handbook.yaml'))),
    roles: schema.roles.parse(yaml(join(folder, 'roles.yaml'))),
    records: schema.records_.parse(yaml(join(folder, 'records.yaml'))),
    findings: schema.findings.parse(yaml(join(folder, 'findings.yaml'))),
    procedures: readdirSync(procedures)
      .map((name) => join(procedures, name, 'procedure.yaml'))
      .filter((path) => existsSync(path))
      .map((path) => schema.procedure.parse(yaml(path)))
      .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
  };
};
