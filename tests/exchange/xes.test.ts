import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { timeText } from '../../src/conform/index.ts';
import { readLog, readLogText } from '../../src/exchange/log.ts';

/** As the standard has it: extensions, globals, classifiers, attributes of log, trace and event, nested ones too. */
const standardLog = `<?xml version="1.0" encoding="UTF-8"?>
<!-- IEEE 1849-2016 -->
<log xes.version="1849.2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="event"><string key="concept:name" value="__INVALID__"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="concept:name" value="销售费用预算"/>
  <trace>
    <string key="concept:name" value="2026-017"/>
    <event>
      <string key="concept:name" value="审批 &amp; 签发"/>
      <string key="org:resource" value="U12"/>
      <string key="org:role" value="总经理"/>
      <date key="time:timestamp" value="2026-03-04T14:05:00.000+08:00"/>
      <string key="lifecycle:transition" value="complete"/>
      <string key="结论" value="同意"><string key="concept:name" value="nested"/></string>
      <list key="records"><values><string key="record" value="x"/></values></list>
    </event>
    <event>
      <string key="concept:name" value="执行"/>
      <string key="lifecycle:transition" value="start"/>
      <date key="time:timestamp" value="2026-03-05T01:00:00Z"/>
    </event>
  </trace>
  <trace><string key="concept:name" value="2026-018"/></trace>
</log>`;

describe('XES', () => {
  test('is read as in IEEE 1849: completed events with person, role, time and further keys by name', () => {
    const { log, format, issues } = readLogText(standardLog);
    expect(issues).toEqual([]);
    expect(format).toBe('xes');
    expect(log.caseIds).toEqual(['2026-017']);
    expect(log.texts).toEqual(['', '审批 & 签发', 'U12', '总经理', '同意']);
    expect(Array.from(log.time, (time) => timeText(time))).toEqual(['2026-03-04 14:05']);
  });
  test('is read packed with gzip', async () => {
    expect((await readLog(gzipSync(strToU8(standardLog)))).log.caseIds).toEqual(['2026-017']);
  });
  test('with prefixed elements is the same log', () => {
    const prefixed = standardLog.replace(/<(\/?)([a-z]+)([ />])/g, '<$1xes:$2$3').replace('xmlns=', 'xmlns:xes=');
    expect(readLogText(prefixed).log.texts).toContain('U12');
  });
  test('in another zone is told by the clock on the wall', () => {
    const { log } = readLogText(standardLog, { zone: 0 });
    expect(timeText(log.time[0]!)).toBe('2026-03-04 06:05');
  });
  test('a trace without a name is a case, called after its place', () => {
    const nameless = readLogText(standardLog.replace('<string key="concept:name" value="2026-017"/>', ''));
    expect(nameless.log.caseIds).toEqual(['#1']);
    expect(nameless.reading.traces).toEqual({ nameless: 1, repeated: 0 });
  });
  test('two traces of one name are two cases', () => {
    const trace = standardLog.slice(standardLog.indexOf('<trace>'), standardLog.indexOf('</trace>') + 8);
    const { log, reading } = readLogText(standardLog.replace('</log>', `${trace}${trace}</log>`));
    expect(log.caseIds).toEqual(['2026-017', '2026-017 (2)', '2026-017 (3)']);
    expect(reading.traces).toEqual({ nameless: 0, repeated: 2 });
  });
  test('cut short gives what is there, and says so', () => {
    const cut = standardLog.slice(0, standardLog.indexOf('</trace>'));
    const { log, issues } = readLogText(cut);
    expect(log.row).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toEqual(['truncated']);
  });
  test('broken is told with the place', () => {
    const { issues } = readLogText(standardLog.replace('</event>', '</evnt>'));
    expect(issues[0]).toMatchObject({ code: 'broken' });
    expect(issues[0]!.value).toMatch(/^\d+:\d+: /);
  });
});

describe('Hostile XML', () => {
  const withDoctype = (doctype: string, value: string): string =>
    `<?xml version="1.0"?><!DOCTYPE log [${doctype}]><log><trace><string key="concept:name" value="A"/><event><string key="concept:name" value="${value}"/></event></trace></log>`;

  test('entities that multiply are not expanded', () => {
    const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const { log, issues } = readLogText(withDoctype(`<!ENTITY l0 "lol">${lol}`, '&l9;'));
    expect(issues[0]).toMatchObject({ code: 'broken' });
    expect(log.texts.join('').length).toBeLessThan(100);
  });
  test('a file outside is not asked for', () => {
    const { log, issues } = readLogText(withDoctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'));
    expect(issues[0]).toMatchObject({ code: 'broken' });
    expect(log.texts.join('')).not.toContain('root');
  });
  test('elements within elements without end come to an answer', () => {
    const deep = `<log>${'<list key="a">'.repeat(200_000)}`;
    expect(readLogText(deep).issues.map(({ code }) => code)).toContain('truncated');
  });
});
