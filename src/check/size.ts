/** Whether the drawings of a procedure are of a size that can be drawn. */
import { flowchartText, swimlaneText } from '../exchange/index.ts';
import { drawingWords } from '../i18n/index.ts';
import { signingWords } from '../i18n/signing/signing.ts';
import { type Locale, nameIn, type Procedure, type Role } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import type { Source } from './yaml/source.ts';

/** Signs that the text of a drawing may have: Mermaid reads no more, neither here nor where a reader puts a copy. */
const mostSigns = 50_000;

/** The longest text of the drawings of a procedure, told where it is too long. */
export const sizeIssues = (
  procedure: Procedure,
  source: Source,
  roles: readonly Role[],
  languages: readonly Locale[],
): Issue[] => {
  const signs = languages.flatMap((locale) => {
    const role = (id: string): string => nameIn(roles, id, locale);
    const words = { locale, role, nobody: drawingWords[locale].nobody, signing: signingWords[locale].short };
    return [flowchartText, swimlaneText].map((text) => text(procedure, words).length);
  });
  const longest = Math.max(...signs);
  return longest <= mostSigns
    ? []
    : [
        error(
          'drawing-too-long',
          source.file,
          source.lineOf(['steps']),
          { signs: String(longest), most: String(mostSigns), steps: String(procedure.steps.length) },
          procedure.id,
        ),
      ];
};
