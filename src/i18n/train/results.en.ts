import { plural } from '../wording.ts';
import type { trainResultsZh } from './results.zh.ts';

/** The words of results files and of what they say about the questions. */
export const trainResultsEn: typeof trainResultsZh = {
  results: 'Results as a file',
  resultsLead:
    'Saves exam results and answers for your trainer, or for a learning record store (xAPI). The name is as you type it; nobody checks it.',
  resultsName: 'Name',
  resultsSave: 'Save the results',
  resultsXapi: 'Save xAPI statements',
  resultsMany: 'Trainers: put the results of many together',
  itemsName: 'Questions in figures',
  filesChoose: 'Choose results files',
  filesRead: (read, all) => `${read} of ${plural('en', all, '1 file', `${all} files`)} read.`,
  itemsCsv: 'Save as CSV',
  learners: (n, items) =>
    `${plural('en', n, '1 learner', `${n} learners`)}, ${plural('en', items, '1 question', `${items} questions`)}. Only everyone’s first answer counts.`,
  learnersName: 'Learners',
  learnersAlike:
    'Each of those with the same name, or none, counts as a person, since their files come from different training records. Where you know two to be one person, tick them and join them.',
  nameless: 'No name given',
  columnLearner: 'Name (as typed)',
  columnFiles: 'Files',
  columnSaved: 'Saved',
  columnAnswers: 'Right at first',
  columnExams: 'Exams passed',
  rightOf: (right, all) => `${right} of ${all}`,
  learnersJoin: (n) => `Join the ${n} chosen into one person`,
  learnersPart: 'Take apart',
  learnerPart: (label) => `Take apart: ${label}`,
  learnersJoined: (label) => `Joined into one person: ${label}.`,
  learnersParted: (n) => `Taken apart into ${n} people.`,
  fileJoined: (file, label) => `${file} is of the same training record as an earlier file, and has been added to “${label}”.`,
  itemsTable: 'Questions',
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
};
