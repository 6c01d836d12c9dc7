import { plural } from '../wording.ts';
import type { trainIslandZh } from './island.zh.ts';
import { trainResultsEn } from './results.en.ts';

/** The words of the training as it runs. */
export const trainIslandEn: typeof trainIslandZh = {
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
  readUnseen: (n) =>
    plural(
      'en',
      n,
      '1 step not seen yet; go there, then confirm',
      `${n} steps not seen yet; go to the first, and confirm after the last`,
    ),
  readConfirmed: (date, edition) => `Confirmed as read and understood on ${date} (edition ${edition}).`,
  readPartOnly: (role) =>
    `Your role’s part (${role}) is confirmed as read and understood; the rest of the procedure is not. Confirm here once you have read all of it.`,
  readChanged: (since) =>
    `You confirmed ${since}. What concerns you has been revised since; look at what changed, then confirm again:`,
  differenceSince: (since) => `The whole difference from ${since}`,
  readUnknown: (since) =>
    `You confirmed ${since}, an edition this site does not hold, and the way through has changed since; what changed cannot be told. Read it through, then confirm again.`,
  readAssumed: (since) =>
    `You confirmed ${since}, an edition this site does not hold; the way through is as it was, so your confirmation stands.`,
  readLeadAs: (role) =>
    `The steps this role (${role}) is responsible for, in every procedure: what is required, which records come in and go out, and where the matter goes next. Read them, then confirm.`,
  readYours: 'See your steps',
  readConfirmAll: (role) => `I have read and understood the steps of this role (${role})`,
  readConfirmedAs: (role) => `The steps of this role (${role}) are confirmed as read and understood, as they stand today.`,
  // Watching
  watchLead: 'One case that goes smoothly. See who does what, step by step; the drawing lights up where the case is.',
  watchLeadAs: (role) =>
    `One case from each procedure, stopping only at the steps of this role (${role}) and where a step of others asks something of it. What others do in between is named, so that you see what reaches you and what it becomes.`,
  watchOthers: 'In between, others have done:',
  namedHere: 'This step is for others; what it asks of you is this:',
  watchAfter: 'The case then goes on with others, to its end:',
  watchDone: 'That was all. Now decide cases yourself.',
  // Cases
  example: 'Training example',
  exampleNote: 'Companies, people, dates and figures are invented; none of it is the document’s word.',
  casesLead:
    'Each case runs from start to end. Where there is something to decide, choose from the facts and the requirements; on the way you are also asked who does what, what comes of it and what is next.',
  practiseLeft: (n) =>
    plural('en', n, 'Practice is complete after 1 more outcome', `Practice is complete after ${n} more outcomes`),
  practiseMore: (n) => plural('en', n, 'Practice is complete after 1 more case', `Practice is complete after ${n} more cases`),
  practiseTouched: (n) => plural('en', n, '1 revised step to practise again', `${n} revised steps to practise again`),
  caseRenewed: (since, steps) => `Revised since ${since}: ${steps}. Take it again.`,
  caseDone: (right, asked) => `Last time: ${right} of ${asked} right`,
  caseNew: 'Not tried yet',
  caseGoOn: 'Begun; you can go on',
  caseAgain: 'Do it again',
  caseNext: 'Next case',
  caseAbout: 'What it is about',
  caseBack: 'All cases',
  facts: 'Facts',
  explained: 'The facts, and why',
  file: (n) => plural('en', n, 'Case file: 1 step so far', `Case file: ${n} steps so far`),
  caseNth: (n, all) => `Case ${n} of ${all}`,
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
    `${plural('en', questions, '1 question', `${questions} questions`)}; ${passMark}% right is a pass. Nothing is told until you hand in; then every question is gone through, and each miss comes with its clause. You can leave and come back; nothing is lost.`,
  examFew: 'There are not many questions to ask here, so the exam asks them all.',
  examRevised:
    'What this exam asks has been revised since you began it, so it cannot go on. Begin again; results from before stay as they are.',
  examRenew: (since, questions) =>
    `You passed under ${since}, and that result stands. Steps that concern you have been revised since; only these are asked now, ${plural('en', questions, '1 question', `${questions} questions`)} in all.`,
  examUnknown: (since) =>
    `You passed under ${since}, and that result stands. This site does not hold that edition, so what changed cannot be told, and the whole exam is to be taken again.`,
  examBegin: 'Begin the exam',
  examAgain: 'Take it again',
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
  examToPath: 'To your learning path',
  examReadAgain: 'Read it again first',
  examMisses: 'What you missed will come back first.',
  examNoAnswer: 'No answer',
  examResults: 'Results so far',
  examResult: (date, edition, percent, verdict) => `${date}, ${edition}: ${percent}%, ${verdict}`,
  saidHandedIn: (percent, verdict) => `Handed in: ${percent}%, ${verdict}.`,
  // Certificate
  certificate: 'Certificate of training',
  certificateSee: 'To the certificate',
  certificateName: 'Name',
  certificateHint: 'The name is only printed on the certificate. You type it yourself, and nobody checks it.',
  certificateOf: 'This certifies that',
  certificateText: (what, document, edition) =>
    `has completed the training in ${what} and passed its exam (${document}, edition ${edition}).`,
  certificateSince: (since) => `This exam asked only what was revised since ${since}; everything else had been passed before.`,
  certificateExam: 'Certificate of examination',
  certificateExamText: (what, document, edition) => `has passed the exam in ${what} (${document}, edition ${edition}).`,
  certificateStages: (names, done, of) => `Stages of the training done: ${names} (${done} of ${of})`,
  certificateRole: (role) => `the role of ${role}`,
  certificateScore: (percent, passMark) => `Score ${percent}% (pass mark ${passMark}%)`,
  certificateDate: (date) => `Date ${date}`,
  certificateLimits:
    'Made by a browser on one device: the name is as typed, no identity was checked and nobody watched. It shows that someone answered these questions on that device, not that the work can be done. The company’s own training record counts.',
  certificatePrint: 'Print (one page)',
  certificateSign: 'Signature',
  certificateSuperior: 'Superior’s signature',
  noCases: 'There are no training cases here yet: read, then sit the exam.',
  // Practising as a role
  play: 'Practise',
  playLead: (role) =>
    `You are the ${role}. A round of matters, ten at most, all at your own steps in the procedures you take part in: you are given the facts and asked what to decide, what to do first, which record it is, what is missing or what to tell people. You are told at once. Seven of ten right complete this stage; cases you have watched don’t come again.`,
  playStart: 'Start a round',
  playGoOn: 'Go on where you were',
  playDone: (enough, asked) => `${enough} of ${asked} or better: this stage is complete.`,
  playNotDone: (enough, asked) =>
    `This stage is complete when a round has ${enough} of ${asked} right. Go through the review below, then take another round.`,
  playRenew: (since) =>
    `Steps that concern you have been revised since ${since}. This round asks about these alone; what you did before is kept.`,
  playFew: (n) => `This role has few steps: the ${n} acts of one round are all there is to ask.`,
  playedSoFar: 'How each act went',
  playAgain: 'Another round',
  playBack: 'Back',
  playedBefore: 'Earlier results',
  roleMine: 'This is your role; other pages know it too.',
  roleTake: (role) => `Make this my role: ${role}`,
  drawingOf: (procedure) => `Flowchart of ${procedure}`,
  youAre: (role) => `Your role: ${role}`,
  caseOf: (n, all) => `${n} of ${all}`,
  question: 'Choose one',
  situation: {
    decide: 'A decision is called for',
    record: 'A record is called for',
    first: 'Several things to do',
    missing: 'Something is not there yet',
    tell: 'Somebody wants an answer',
    error: 'One entry breaks the rules',
  },
  knownBefore: (n) => plural('en', n, 'Known before this: 1 fact', `Known before this: ${n} facts`),
  nowAt: (step) => `Now at: ${step}`,
  keysChoose: 'Keys: digits choose, Enter goes on.',
  // Path and repeating
  pathName: 'Your learning path',
  yourRole: 'Your role:',
  wholeHandbook: 'The whole handbook',
  standing: (done, of, left) =>
    left === 0
      ? plural('en', of, 'The one stage is done.', `All ${of} stages done.`)
      : `${done} of ${plural('en', of, '1 stage', `${of} stages`)} done, about ${plural('en', left, '1 minute', `${left} minutes`)} to go.`,
  standingName: 'Progress',
  minutes: (n) => `about ${n} min`,
  cardHello: (name) => `Hello, ${name}`,
  cardBegin: (stage) => `Begin: ${stage}`,
  cardGoOn: (stage) => `Go on: ${stage}`,
  lineStanding: (done, of, left) => (left === 0 ? 'all done' : `${done} of ${of} · about ${left} min`),
  full: 'The procedures',
  cardDone: 'You have learnt your part and passed its exam.',
  cardDoneWhole: 'You have learnt every procedure.',
  offer: 'If you like: these procedures in full',
  offerLead:
    'Your role asks for your own part and no more. If you would like to know what happens before and after it, take a procedure in full.',
  offerGoTo: 'Learn more',
  more: 'Record, results files and your name',
  due: (n) => plural('en', n, '1 question to repeat today.', `${n} questions to repeat today.`),
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
  ...trainResultsEn,
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
