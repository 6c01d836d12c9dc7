import type { trainDeskZh } from './train-desk.zh.ts';

/** The words of the training as it runs. */
export const trainDeskEn: typeof trainDeskZh = {
  and: ', ',
  // Stages
  stages: 'Stages',
  read: 'Read',
  watch: 'Watch',
  practise: 'Practise',
  exam: 'Exam',
  done: 'done',
  nextStage: (name) => `Next: ${name}`,
  keys: 'Keys: digits choose, Enter goes on, Backspace goes back.',
  // Reading
  readLead: 'Read the procedure first, then the roles and requirements listed step by step further down this page.',
  readOpen: 'Open the procedure',
  readSteps: 'See steps and requirements',
  readConfirm: 'I have read and understood this procedure',
  readConfirmed: (date, edition) => `Confirmed as read and understood on ${date} (edition ${edition}).`,
  readConfirmAs: (role) => `I have read and understood the ${role}’s part of this procedure`,
  changeKind: { new: 'new step', gone: 'step removed', changed: 'changed' },
  changeGone: 'Before',
  changeAdded: 'Now',
  readChanged: 'This procedure has been revised since you confirmed it. Look at what changed, then confirm it again.',
  readLeadAs: (role) =>
    `The steps this role (${role}) is responsible for, in every procedure: what is required, which records come in and go out, and where the matter goes next. Read them, then confirm.`,
  readYours: 'See your steps',
  readConfirmAll: (role) => `I have read and understood the steps of this role (${role})`,
  readConfirmedAs: (role) => `The steps of this role (${role}) are confirmed as read and understood, as they stand today.`,
  // Watching
  watchLead: 'One case that goes smoothly. See who does what, step by step; the drawing lights up where the case is.',
  watchLeadAs: (role) =>
    `One case from each procedure, stopping only at the steps of this role (${role}). What others do in between is named, so that you see what reaches you and what it becomes.`,
  watchOthers: 'In between, others have done:',
  watchDone: 'That was all. Now decide cases yourself.',
  // Cases
  example: 'Training example',
  exampleNote: 'Companies, people, dates and figures are invented; none of it is the document’s word.',
  casesLead:
    'Each case runs from start to end. Where there is something to decide, choose from the facts and the requirements; on the way you are also asked who does what, what comes of it and what is next.',
  caseDone: (right, asked) => `Last time: ${right} of ${asked} right`,
  caseNew: 'Not tried yet',
  caseGoOn: 'Begun; you can go on',
  caseAgain: 'Do it again',
  caseNext: 'Next case',
  caseBack: 'All cases',
  facts: 'Facts',
  file: (n) => (n === '1' ? 'Case file: 1 step so far' : `Case file: ${n} steps so far`),
  position: (n, all) => `Step ${n} of ${all}`,
  round: (n) => `round ${n}`,
  noFacts: 'Nothing out of the ordinary here.',
  goOn: 'Go on',
  back: 'Back one step',
  requirements: 'See what this step requires',
  right: 'Right',
  wrong: 'Not right',
  youChose: (outcome) => `You chose: ${outcome}`,
  shouldBe: (outcome) => `It should be: ${outcome}`,
  requirementSays: 'Requirement',
  questionAsks: 'The question at this step',
  why: 'Why',
  wouldHave: 'What your choice would have led to',
  goesOn: (outcome) => `The case goes on with “${outcome}”.`,
  ended: 'End of the case',
  score: (right, asked) => `${right} of ${asked} right`,
  noDecisions: 'This case had nothing to decide; you have seen it to its end.',
  report: 'Review',
  // Exam
  examLead: (questions, passMark) =>
    `${questions} questions; ${passMark}% right is a pass. Nothing is told until you hand in; then every question is gone through, and each miss comes with its clause. You can leave and come back; nothing is lost.`,
  examFew: 'There are not many questions to ask here, so the exam asks them all.',
  examRevised:
    'What this exam asks has been revised since you began it, so it cannot go on. Begin again; results from before stay as they are.',
  examBegin: 'Begin the exam',
  examAgain: 'Take it again',
  factsEarlier: 'Known from before',
  examAt: (n, all) => `Question ${n} of ${all}`,
  examNumbers: 'Questions',
  examAnswered: 'answered',
  examOpen: (n) => `${n} still without an answer.`,
  examAllAnswered: 'Every question has an answer.',
  examNext: 'Next question',
  examBack: 'Previous question',
  examHandIn: 'Hand in',
  examHandInOpen: (n) => `Hand in (${n} unanswered)`,
  examPassed: 'Passed',
  examFailed: 'Not passed',
  examScore: (right, asked, percent, passMark) => `${right} of ${asked} right: ${percent}%. Pass mark ${passMark}%.`,
  examMisses: 'What you missed will come back first.',
  examNoAnswer: 'No answer',
  examResults: 'Results so far',
  examResult: (date, percent, verdict) => `${date}: ${percent}%, ${verdict}`,
  saidHandedIn: (percent, verdict) => `Handed in: ${percent}%, ${verdict}.`,
  // Certificate
  certificate: 'Certificate of training',
  certificateName: 'Name',
  certificateHint: 'The name is only printed on the certificate. You type it yourself, and nobody checks it.',
  certificateOf: 'This certifies that',
  certificateText: (what, document, edition) =>
    `has completed the training in ${what} and passed its exam (${document}, edition ${edition}).`,
  certificateScore: (percent, passMark) => `Score ${percent}% (pass mark ${passMark}%)`,
  certificateDate: (date) => `Date ${date}`,
  certificateLimits:
    'Made by a browser on one device: the name is as typed, no identity was checked and nobody watched. It shows that someone answered these questions on that device, not that the work can be done. The company’s own training record counts.',
  certificatePrint: 'Print (one page)',
  certificateSign: 'Signature',
  certificateSuperior: 'Superior’s signature',
  // Role play
  play: 'Role play',
  playLead: (role) =>
    `You are the ${role}. Ten short cases in a row, from all the procedures you take part in: see the situation and the facts known by then, decide, and be told at once. A role with nothing to decide is asked about its own steps instead.`,
  playStart: 'Start ten short cases',
  playGoOn: 'Go on where you were',
  playAgain: 'Another ten cases',
  playBack: 'Back',
  playedBefore: 'Earlier results',
  youAre: (role) => `Your role: ${role}`,
  caseOf: (n, all) => `${n} of ${all}`,
  question: 'Choose one',
  knownBefore: (n) => (n === '1' ? 'Known before this: 1 fact' : `Known before this: ${n} facts`),
  nowAt: (step) => `Now at: ${step}`,
  keysChoose: 'Keys: digits choose, Enter goes on.',
  // Path and repeating
  pathName: 'Your learning path',
  yourRole: 'Your role:',
  wholeHandbook: 'The whole handbook',
  standing: (done, of, left) =>
    left === '0' ? `All ${of} stages done.` : `${done} of ${of} stages done, about ${left} minutes to go.`,
  standingName: 'Progress',
  minutes: (n) => `about ${n} min`,
  partStage: (stage) => `${stage} (your part)`,
  partAs: (role) => `Your part: ${role}`,
  partLead: 'What this role does in every procedure, and nothing else: read it, watch it, play it, and sit its exam.',
  full: 'The procedures',
  fullAfterPart: 'Afterwards: the same procedures in full',
  due: (n) => (n === '1' ? '1 question to repeat today.' : `${n} questions to repeat today.`),
  repeat: 'Repeat',
  repeatLead:
    'What you missed comes back when it is due, decisions first. Each time you get it right the interval grows longer.',
  nothingDue: 'Nothing to repeat today.',
  pathBack: 'Back to the path',
  record: 'Your training record',
  recordLead:
    'The record is kept in this browser only. Export it to keep it, or to import it on another computer; importing adds to what is there and overwrites nothing.',
  exportRecord: 'Export the record',
  importRecord: 'Import a record',
  imported: 'The record in the file has been added.',
  importedPartly:
    'The record in the file has been added, except for a few entries that could not be read. The file itself is as it was.',
  importFailed: {
    broken: 'This file is not a training record, so nothing was imported. Choose a file saved with “Export the record”.',
    newer: 'A later version of this site wrote this file, so nothing was imported. Open it on that version of the site.',
  },
  // Learning system
  scoWord: {
    'no-system':
      'No learning system (LMS) was found around this page: you can work through the cases, but nothing is recorded. Open the course from your learning system.',
    'other-content':
      'The course has been updated and your earlier place no longer fits it, so it begins anew. What the learning system recorded before stays as it is.',
    'too-long':
      'Your place takes more than the 4,096 characters a learning system keeps, so you cannot go on from here another time. Your score is recorded all the same.',
  },
  scoRefused: (call, reason) =>
    `The learning system did not take “${call}”: ${reason}. You can go on, but the record may be incomplete; please tell its administrator.`,
  scoLead: (title) =>
    `Training cases for “${title}”. Your first answer to everything asked is reported to the learning system; the score stands once all cases are done.`,
  scoSteps: 'Steps and requirements',
  // Results and statistics
  results: 'Results as a file',
  resultsLead:
    'Saves exam results and answers for your trainer, or for a learning record store (xAPI). The name is as you type it; nobody checks it.',
  resultsName: 'Name',
  resultsSave: 'Save the results',
  resultsXapi: 'Save xAPI statements',
  resultsMany: 'Trainers: put the results of many together',
  itemsName: 'Questions in figures',
  filesChoose: 'Choose results files',
  filesRead: (read, all) => `${read} of ${all} files read.`,
  itemsCsv: 'Save as CSV',
  learners: (n, items) =>
    `${n === '1' ? '1 learner' : `${n} learners`}, ${items === '1' ? '1 question' : `${items} questions`}. Only everyone’s first answer counts.`,
  tooFew: 'Discrimination needs at least three learners a question, some right and some wrong.',
  plotName: 'Share right (across) and discrimination (upwards) of each question',
  plotNote:
    'Across: the share who were right, easier to the right. Upwards: discrimination; below 0 a question deserves a second look, since those who know get it wrong.',
  columnItem: 'Id',
  columnQuestion: 'Question',
  columnClause: 'Clause',
  columnAnswered: 'Answered',
  columnDifficulty: 'Right',
  columnDiscrimination: 'Discrimination',
  columnMistake: 'Most common mistake',
  columnChoices: 'Choices',
  resultsFault: {
    'no-json': 'not a JSON file, so it was left out. Choose files saved with “Save the results”.',
    'other-file':
      'not a results file, so it was left out. Import a training record on the training page and save its results there.',
    newer: 'written by a later version of this site, so it was left out. Open it on that version.',
    broken: 'incomplete, so it was left out. Ask the learner to save it again.',
  },
  // Storage
  saveUnread: 'Save its text as a file',
  trouble: {
    'storage-off': 'This browser lets the site keep nothing: your training record goes when you close the page.',
    'storage-full':
      'The browser’s storage is full, and the latest of your training record was not kept. Export it, then make room.',
    broken: 'The training record kept here could not be read. It has been put aside, and a new one begins.',
    partly:
      'A few entries of the training record kept here could not be read. The record as it was has been put aside; the rest is in use.',
    newer: 'A later version of this site wrote the training record. It is left as it is, and this session is not kept.',
  },
  // Said aloud
  saidAt: (step) => `Now at: ${step}`,
  saidRight: 'Right.',
  saidWrong: (outcome) => `Not right. It should be ${outcome}.`,
  saidEnded: (right, asked) => `That was all. ${right} of ${asked} right.`,
};
