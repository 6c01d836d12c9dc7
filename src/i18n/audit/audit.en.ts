import { bandsEn } from '../bands/bands.en.ts';
import { limitEn } from '../limit/limit.en.ts';
import { signingEn } from '../signing/signing.en.ts';
import { list, plural } from '../wording.ts';
import type { auditZh } from './audit.zh.ts';

type Parts = Parameters<(typeof auditZh)['item']['role']>[0];

/** Audit: the words of its pages, its questions and its report. */
export const auditEn = {
  name: 'Audit',
  title: 'Audit: is the procedure followed?',
  intro:
    'The checklist is made from the definition of the procedure; every item names its step, its row and its basis. What you enter stays in this browser and is sent nowhere.',
  pageTitle: (name: string) => `Audit checklist: ${name}`,
  lead: 'Requirements, responsibilities, records, decisions and refusals, item by item. Grade them here, or print the checklist and fill it in on paper.',
  choose: 'Choose a procedure to audit',
  chooseNote:
    'Open a checklist to begin. Or hold real case records against the procedure first, and turn what departs from it into nonconformities.',
  read: 'Read the procedure',
  records: 'Check case records',
  recordsNote:
    'Load a spreadsheet or an XES file and see, case by case, where it departs from the procedure. A departure can be taken into an audit with its evidence.',
  itemCount: (n: number) => plural('en', n, '1 item', `${n} items`),
  riskCount: (n: number) => `${n} with a stated risk`,
  back: 'All audits',
  noScript: 'Grading, saving and merging need script. The checklist below does not: print it and fill it in.',
  opening: 'Opening the audit desk…',
  failed: 'The audit desk could not be loaded. Audits already saved are not affected.',
  retry: 'Try again',
  checklist: 'Checklist',
  checklistNote:
    'The handbook has drawn these items up from the definition; those of the kind “requirement” are the operating standard as the handbook states it. Tick one box for each item.',
  fieldAuditor: 'Auditor',
  fieldAuditee: 'Department audited',
  fieldDate: 'Date',
  fieldSignature: 'Signature',
  evidenceNote: 'Evidence / case sampled / note',
  riskTitle: 'How a risk-based sample is drawn',
  riskRule:
    'Every gate, every step that submits to a gate, every step where this handbook lists a gap, and every item on a controlled record being made is looked at. Of the rest, as many as the square root of their number, rounded up; a seed decides which, so the draw can be repeated. After ISO 19011:2018, clause 4 g) (risk-based approach) and A.6.2 (judgement-based sampling); the square root is borrowed from IAF MD 1.',
  list: (names: readonly string[]) => list('en', names),
  stepNamed: (no: string, name: string) => (no === '' ? `“${name}”` : `step ${no}, “${name}”`),
  item: {
    objective: ({ text, measure }: Parts) =>
      `Whether this is reached is known${measure && `, measured by ${measure}`}: ${text}`,
    requirement: ({ text }: Parts) => text,
    role: ({ roles }: Parts) => `The step is done by the role responsible: ${roles}.`,
    'record-in': ({ record }: Parts) => `This was used, in its valid version: ${record}.`,
    'record-out': ({ record, kept }: Parts) =>
      `This was made, is complete and can be found: ${record}.${kept.length > 0 ? ` Kept: ${kept.join(', ')}.` : ''}`,
    decision: ({ text, outcomes }: Parts) => `The decision is on record (“${text}”) with its conclusion: ${outcomes}.`,
    decider: ({ roles }: Parts) => `The decision was taken by the role entitled to it: ${roles}.`,
    bands: ({ bands }: Parts) =>
      bands
        ? `The decision was taken by whoever is entitled to it ${bandsEn.by(bands.figure)}, and the figure is on record: ${bands.of
            .map(({ roles, signing, ...band }) =>
              bandsEn.row(bandsEn.range(band, bands.unit), signing ? `${roles} (${signingEn.short(signing)})` : roles),
            )
            .join('; ')}.`
        : '',
    signatures: ({ roles, signing }: Parts) =>
      `It is signed by those who have to sign it: ${roles}. ${signing ? `${signingEn.rule(signing)} ` : ''}${signingEn.again}`,
    limit: ({ limit, passes, outcomes }: Parts) =>
      limit
        ? `It is done within ${limitEn.span(limit)}, and the times are on record. ${limit.remind === undefined ? '' : `${limitEn.reminded(limit)} `}${limitEn.after({ role: passes, outcome: outcomes || undefined })}`
        : '',
    call: ({ call }: Parts) =>
      `“${call}” was gone through here: its record of this case exists, it came to an end, and how it ended can be seen.`,
    refusal: ({ outcomes, to }: Parts) =>
      `Where the conclusion was “${outcomes}”, the matter went to ${to} and did not go on as if it had been approved.`,
    branch: ({ text, outcomes }: Parts) => `The branch taken fits the facts and can be traced (“${text}”): ${outcomes}.`,
  },
  itemKinds: {
    objective: 'Objective',
    requirement: 'Requirement',
    role: 'Responsibility',
    'record-in': 'Record used',
    'record-out': 'Record made',
    decision: 'Decision on record',
    decider: 'Authority to decide',
    bands: 'Authority by a figure',
    signatures: 'Signatures',
    limit: 'Time limit',
    call: 'Procedure called',
    refusal: 'After a refusal',
    branch: 'Branch',
  },
  grades: {
    conforms: 'Conforms',
    observation: 'Observation',
    minor: 'Minor',
    major: 'Major',
    'not-applicable': 'Not applicable',
    'not-audited': 'Not audited',
  },
  criterion: ({ document, row, step, question }) =>
    `${document}, ${row}${step === '' ? '' : ` (${step})`}${question === '' ? '' : `: ${question}`}`,
  lacking: (number, row, lacks) =>
    `${number} (${row}) cannot be made out yet: it lacks ${list(
      'en',
      lacks.map((lack) => ({ fact: 'the fact', evidence: 'evidence (where it is, or the case sampled)' })[lack]),
    )}.`,
  effects: { '': '', effective: 'Effective', ineffective: 'Not effective; act again' },
  sheetParts: { finding: 'Nonconformity', action: 'Correction and corrective action', verification: 'Verification' },
  signatures: { finding: 'Auditor', action: 'For the audited', verification: 'Verifier' },
  bases: { text: 'text', chart: 'chart', inferred: 'inferred' },
  risks: { gate: 'gate', submission: 'submits to a gate', finding: 'gap in the document', record: 'controlled record' },
  unproven: {
    identity: 'Who the auditor and the audited were: names are typed, nobody has checked them, and they are no signature.',
    time: 'When it was done: times come from the clock of the computer it was typed on.',
    evidence: 'That the evidence exists and says so: the report holds only its name and where it is.',
    unchanged: 'That the report is as it was: an exported file can be edited. A controlled copy is signed and filed.',
    sample: 'That what was not sampled conforms: the conclusion reaches no further than the items and cases seen.',
  },
  report: {
    title: 'Audit report',
    document: 'Document no.',
    edition: 'Edition / revision',
    procedures: 'Procedure',
    revision: 'Definition / checklist id',
    scope: 'Scope',
    sample: 'Sample',
    auditor: 'Auditor (as typed)',
    auditee: 'Department audited',
    period: 'Period audited',
    started: 'Begun',
    closedOn: 'Closed',
    conclusion: 'Conclusion',
    none: 'none',
    result: 'Result',
    byClause: 'Result by clause',
    clause: 'Clause',
    step: 'Step',
    question: 'What was checked',
    kind: 'Kind',
    basis: 'Basis',
    grade: 'Grade',
    note: 'Note',
    evidence: 'Evidence',
    case: 'Case sampled',
    by: 'Recorded by',
    when: 'Time',
    sheets: 'Nonconformity sheets',
    sheet: 'Nonconformity sheet',
    number: 'No.',
    criterion: 'Criterion',
    related: 'Related clauses',
    fact: 'Fact',
    correction: 'Correction (of the case)',
    verifier: 'Verified by',
    verifiedOn: 'Verified on',
    effect: 'Effect',
    findings: 'Findings',
    observations: 'Observations',
    contradicted: 'Graded “conforms” though case records show otherwise: look again',
    notAudited: 'Items not audited',
    cause: 'Cause',
    action: 'Corrective action',
    owner: 'Owner',
    due: 'Due',
    closed: 'Closed on',
    verified: 'How it was verified',
    disputed: 'Still in dispute',
    elsewhere: 'The other copy says',
    overruled: 'Decided against',
    fallen: 'Items before the revision',
    became: 'became',
    gone: 'withdrawn',
    cases: 'Cases sampled',
    limits: 'What a web page cannot prove',
    count: 'Items',
    fromRecords: 'Case records',
  },
} satisfies typeof auditZh;
