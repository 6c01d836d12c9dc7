import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { identifierOf, scormManifest } from '../../src/exchange/scorm.ts';
import { root } from '../laws/sources.ts';

const folder = `${root}node_modules/node-scorm-packager/lib/schemas/definitionFiles/scorm12edition/`;
const schema = (fileName: string) => ({ fileName, contents: readFileSync(folder + fileName, 'utf8') });

/** What the schemas of SCORM 1.2 have against a manifest. */
const faults = async (manifest: string): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    // The manifest's own namespace is that of content packaging; ADL's schema brings it in.
    schema: [schema('adlcp_rootv1p2.xsd')],
    preload: ['imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'ims_xml.xsd'].map(schema),
    maxMemoryPages: memoryPages.MiB * 64,
  });
  return errors.map(({ message }) => message);
};

const plain = {
  identifier: identifierOf('3.1', 'zh'),
  title: '年度销售计划制订 <"&">',
  passMark: 80,
  start: 'index.html',
  files: ['index.html', '_astro/a.js'],
};

describe('The manifest of a SCORM package', () => {
  it('is what the schemas of SCORM 1.2 ask for', async () => {
    expect(await faults(scormManifest(plain))).toEqual([]);
  });

  it('would be refused by them if it were not', async () => {
    expect(await faults(scormManifest(plain).replace('<organizations default="course">', '<organisations>'))).not.toEqual([]);
    expect(await faults(scormManifest(plain).replace('adlcp:scormtype="sco"', 'adlcp:scormtype="film"'))).not.toEqual([]);
    expect(await faults(scormManifest({ ...plain, identifier: '3.1' }))).not.toEqual([]);
  });

  it('has identifiers that are identifiers in XML', () => {
    expect(identifierOf('3.1', 'zh')).toBe('handbook.3.1.zh');
    expect(identifierOf('HD/GLLC-ZB-003A/0', '3.1')).toBe('handbook.HD-GLLC-ZB-003A-0.3.1');
  });
});
