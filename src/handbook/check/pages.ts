/** The pages of each procedure: whether they are there, and what they show. */
import { locales } from '../../i18n/index.ts';
import { nearest } from '../../procedure/index.ts';
import { error, type Issue } from '../../procedure/issue.ts';
import type { Files } from './files.ts';

/** The parts a page may show. */
export const pageParts = [
  'DocumentHead',
  'Drawing',
  'Walk',
  'Responsibilities',
  'Gates',
  'Records',
  'Findings',
  'ControlStandard',
  'BudgetChain',
];

const unknownParts = (file: string, text: string): Issue[] =>
  text.split('\n').flatMap((line, at) =>
    [...line.matchAll(/<([A-Z]\w*)/g)]
      .filter(([, name]) => !pageParts.includes(name!))
      .map(([, name]) =>
        error('unknown-part', file, at + 1, {
          name: name!,
          known: pageParts.join(', '),
          near: nearest(name!, pageParts) ?? '',
        }),
      ),
  );

const shown = (text: string): string => [...text.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name!).join(', ');

/** Both pages show the same parts, in the same order. */
const differing = (file: string, zh: string, en: string): Issue[] =>
  shown(zh) === shown(en) || unknownParts(file, zh + en).length > 0
    ? []
    : [{ ...error('different-parts', file, 1, { zh: shown(zh), en: shown(en) }), severity: 'warning' }];

/** Definition without page, page without definition, page with parts that do not exist, and a folder without anything. */
export const pageIssues = ({ texts, procedures }: Files, misnamed: ReadonlySet<string>): Issue[] => {
  const none = procedures.length === 0 ? [error('no-procedures', 'procedures', 1)] : [];
  return [
    ...none,
    ...procedures.flatMap((folder) => {
      const at = (name: string) => `procedures/${folder}/${name}`;
      const defined = texts.has(at('procedure.yaml'));
      const pages = locales.filter((locale) => texts.has(at(`${locale}.mdx`)));
      const absent = locales.filter((locale) => !pages.includes(locale) && !misnamed.has(at(`${locale}.mdx`)));
      if (!defined && misnamed.has(at('procedure.yaml'))) return [];
      if (!defined)
        return [
          error(
            pages.length > 0 ? 'page-without-definition' : 'empty-folder',
            at(pages[0] ? `${pages[0]}.mdx` : 'procedure.yaml'),
            1,
            { folder },
          ),
        ];
      return [
        ...absent.map((locale) => error('missing-page', at('procedure.yaml'), 1, { page: at(`${locale}.mdx`), locale })),
        ...pages.flatMap((locale) => unknownParts(at(`${locale}.mdx`), texts.get(at(`${locale}.mdx`))!)),
        ...(pages.length === 2 ? differing(at('en.mdx'), texts.get(at('zh.mdx'))!, texts.get(at('en.mdx'))!) : []),
      ];
    }),
  ];
};
