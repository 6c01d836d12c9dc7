import { describe, expect, it } from 'vitest';
import { identifierOf, scormManifest } from '../../src/exchange/scorm.ts';
import { manifestFaults } from '../support/scorm-schemas.ts';

const plain = {
  identifier: identifierOf('3.1', 'zh'),
  title: '年度销售计划制订 <"&">',
  passMark: 80,
  start: 'index.html',
  files: ['index.html', '_astro/a.js'],
};

describe('The manifest of a SCORM package', () => {
  it('is what the schemas of SCORM 1.2 ask for', async () => {
    expect(await manifestFaults(scormManifest(plain))).toEqual([]);
  });

  it('would be refused by them if it were not', async () => {
    expect(
      await manifestFaults(scormManifest(plain).replace('<organizations default="course">', '<organisations>')),
    ).not.toEqual([]);
    expect(await manifestFaults(scormManifest(plain).replace('adlcp:scormtype="sco"', 'adlcp:scormtype="film"'))).not.toEqual(
      [],
    );
    expect(await manifestFaults(scormManifest({ ...plain, identifier: '3.1' }))).not.toEqual([]);
  });

  it('has identifiers that are identifiers in XML', () => {
    expect(identifierOf('3.1', 'zh')).toBe('handbook.3.1.zh');
    expect(identifierOf('HD/GLLC-ZB-003A/0', '3.1')).toBe('handbook.HD-GLLC-ZB-003A-0.3.1');
  });
});
