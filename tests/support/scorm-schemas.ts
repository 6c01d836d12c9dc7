/** The schemas of SCORM 1.2 (ADL's and IMS's own), to hold manifests against. */
import { readFileSync } from 'node:fs';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { root } from '../laws/sources.ts';

const folder = `${root}node_modules/node-scorm-packager/lib/schemas/definitionFiles/scorm12edition/`;
const schema = (fileName: string) => ({ fileName, contents: readFileSync(folder + fileName, 'utf8') });

/** What the schemas of SCORM 1.2 have against a manifest. */
export const manifestFaults = async (manifest: string): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    // The manifest's own namespace is that of content packaging; ADL's schema brings it in.
    schema: [schema('adlcp_rootv1p2.xsd')],
    preload: ['imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'ims_xml.xsd'].map(schema),
    maxMemoryPages: memoryPages.MiB * 64,
  });
  return errors.map(({ message }) => message);
};
