/** What registers and procedures say beside the flow: who answers for a procedure, who keeps a record, on which form. */
import { nearest } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import type { Outline } from './outline.ts';
import type { Source } from './yaml/source.ts';

const unknownRole = (
  source: Source,
  path: readonly (string | number)[],
  id: string,
  roles: readonly string[],
  at: string,
): Issue =>
  error(
    'unknown-role',
    source.file,
    source.lineOf([...path]),
    { id, lines: '', near: nearest(id, roles) ?? '', known: roles.join(', ') },
    at,
  );

const isFilled = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Owners of procedures that the register of roles does not have. */
export const ownerIssues = ({ id, source }: Outline, roles: readonly string[]): Issue[] => {
  const { owner } = (source.value ?? {}) as { readonly owner?: unknown };
  return isFilled(owner) && !roles.includes(owner) ? [unknownRole(source, ['owner'], owner, roles, id)] : [];
};

/**
 * Keepers of records that the register of roles does not have, and forms that are no file of the content folder.
 * @param roles undefined where there is no register of them
 * @param served files served as they are
 */
export const keepingIssues = (source: Source, roles: readonly string[] | undefined, served: readonly string[]): Issue[] => {
  const entries = (Array.isArray(source.value) ? source.value : []) as readonly (Record<string, unknown> | null)[];
  return entries.flatMap((entry, at) => {
    const { id, owner, form } = entry ?? {};
    const missing = isFilled(form) && !served.includes(form);
    const near = missing ? (nearest(form, served) ?? '') : '';
    return [
      ...(isFilled(owner) && roles && !roles.includes(owner)
        ? [unknownRole(source, [at, 'owner'], owner, roles, String(id))]
        : []),
      ...(missing ? [error('missing-form', source.file, source.lineOf([at, 'form']), { file: form, near }, String(id))] : []),
    ];
  });
};
