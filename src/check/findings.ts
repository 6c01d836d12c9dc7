/** Findings that point nowhere, or name a role that no register has. */
import { nearest } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import type { Outline } from './outline.ts';
import type { Source } from './yaml/source.ts';

interface Read {
  readonly source: Source;
  readonly index: number;
  readonly id: string;
  /** The strings of one of its lists, each with its place. */
  texts(key: 'at' | 'roles'): readonly { readonly text: string; readonly at: number }[];
}

const read = (source: Source | undefined): readonly Read[] =>
  (Array.isArray(source?.value) ? (source.value as (Record<string, unknown> | null)[]) : []).map((finding, index) => ({
    source: source!,
    index,
    id: typeof finding?.['id'] === 'string' ? finding['id'] : '',
    texts: (key) => {
      const listed = finding?.[key];
      return Array.isArray(listed) ? listed.flatMap((text, at) => (typeof text === 'string' ? [{ text, at }] : [])) : [];
    },
  }));

/** @param unreadable procedures whose files have mistakes of their own: what points to them is left until they are mended */
export const findingPlaces = (
  source: Source | undefined,
  outlines: readonly Outline[],
  unreadable: readonly string[],
): Issue[] => {
  const places = outlines.flatMap((outline) => [outline.id, ...outline.steps.map(({ id }) => `${outline.id}/${id}`)]);
  return read(source).flatMap(({ source: { file, lineOf }, index, id, texts }) =>
    texts('at')
      .filter(({ text }) => !places.includes(text) && !unreadable.includes(text.split('/')[0]!))
      .map(({ text, at }) =>
        error('unknown-place', file, lineOf([index, 'at', at]), { place: text, near: nearest(text, places) ?? '' }, id),
      ),
  );
};

/** Roles of findings that the register does not have. */
export const findingRoles = (source: Source | undefined, roles: readonly string[]): Issue[] =>
  read(source).flatMap(({ source: { file, lineOf }, index, id, texts }) =>
    texts('roles')
      .filter(({ text }) => !roles.includes(text))
      .map(({ text, at }) =>
        error(
          'unknown-role',
          file,
          lineOf([index, 'roles', at]),
          { id: text, lines: '', near: nearest(text, roles) ?? '', known: roles.join(', ') },
          id,
        ),
      ),
  );
