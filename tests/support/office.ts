/** The LibreOffice of the machine, which settles tracked changes as a person does: by its own command, in a profile of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onPath } from '../../src/cli/paper/browser.ts';

export const office = onPath('soffice');

const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source As String, how As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim doc As Object
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim dispatcher As Object
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" &amp; how, "", 0, none())
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName"
  saved(0).Value = "MS Word 2007 XML"
  doc.storeToURL(target, saved())
  doc.close(True)
End Sub
</script:module>
`;

/**
 * A document with its tracked changes accepted, and turned down, as LibreOffice writes it then.
 * @throws Error with what LibreOffice said where it did not
 */
export const settled = (bytes: Uint8Array): Readonly<Record<'accepted' | 'turnedDown', Uint8Array>> => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const run = (...args: string[]): string =>
    String(
      spawnSync(office!, [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, '--headless', ...args]).stderr,
    );
  try {
    // A profile is made at the first start, with an empty module of that name.
    const made = run('--terminate_after_init');
    const module = join(folder, 'profile/user/basic/Standard');
    mkdirSync(module, { recursive: true });
    writeFileSync(join(module, 'Module1.xba'), macro);
    const file = join(folder, 'redline.docx');
    writeFileSync(file, bytes);
    const by = (how: string): Uint8Array => {
      const target = join(folder, `${how}.docx`);
      const said = run(`macro:///Standard.Module1.Settle("${pathToFileURL(file)}","${how}","${pathToFileURL(target)}")`);
      try {
        return readFileSync(target);
      } catch {
        throw new Error(`LibreOffice wrote nothing for ${how}: ${made}${said}`);
      }
    };
    return { accepted: by('AcceptAllTrackedChanges'), turnedDown: by('RejectAllTrackedChanges') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
