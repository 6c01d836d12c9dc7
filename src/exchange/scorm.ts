/**
 * The manifest of a SCORM 1.2 package with a single SCO: "SCORM Content Aggregation Model", version 1.2 (ADL, 2001), section 2.3.
 * Learning systems read it to know the title, what to open, the files that belong to it, and the score that is a pass.
 */
export interface ScormPackage {
  /** Stable over editions, so that a learning system knows a new edition for the same course. */
  readonly identifier: string;
  readonly title: string;
  /** Percent that is a pass. */
  readonly passMark: number;
  /** What the system opens, one of the files. */
  readonly start: string;
  /** Paths from the root of the package. */
  readonly files: readonly string[];
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** An xs:ID begins with a letter and holds letters, digits, dots, hyphens and underscores. */
export const identifierOf = (...parts: readonly string[]): string =>
  `handbook.${parts.map((part) => part.replace(/[^A-Za-z0-9.-]+/g, '-')).join('.')}`;

const names = [
  'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
  'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd"',
].join('\n  ');

/** The text of `imsmanifest.xml`. */
export const scormManifest = ({
  identifier,
  title,
  passMark,
  start,
  files,
}: ScormPackage): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${escaped(identifier)}" version="1.2"
  ${names}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escaped(title)}</title>
      <item identifier="unit" identifierref="sco">
        <title>${escaped(title)}</title>
        <adlcp:masteryscore>${passMark}</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="${escaped(start)}">
${files.map((file) => `      <file href="${escaped(file)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
