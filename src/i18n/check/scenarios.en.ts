/** What the check says of training cases, in English. */
import type { scenarioMistakesZh } from './scenarios.zh.ts';
import type { Words } from './words.ts';

export const scenarioMistakesEn: { readonly [K in keyof typeof scenarioMistakesZh]: Words } = {
  'scenario-unknown-step': {
    what: (X) => `Scenario "${X.scenario}": the procedure has no step "${X.step}" that people do.`,
    fix: ({ near, known }) => (near ? `Did you mean "${near}"?` : `Known: ${known}.`),
  },
  'scenario-unknown-outcome': {
    what: (X) => `Scenario "${X.scenario}": "${X.step}" has no outcome "${X.mark}".`,
    fix: (X) => `Decide one of: ${X.known}.`,
  },
  'scenario-no-decision': {
    what: (X) => `Scenario "${X.scenario}": "${X.step}" decides, and the entry says nothing of how.`,
    fix: (X) => `Add "decide:", one of: ${X.known}.`,
  },
  'scenario-nothing-to-decide': {
    what: (X) => `Scenario "${X.scenario}": "${X.step}" is a task; there is nothing to decide.`,
    fix: () => 'Remove "decide", "because", "why" and "wrong"; keep the facts.',
  },
  'scenario-after-the-end': {
    what: (X) => `Scenario "${X.scenario}": the case has ended before "${X.step}".`,
    fix: () => 'Remove the entry, or decide otherwise earlier on.',
  },
  'scenario-passed-over': {
    what: (X) =>
      X.next
        ? `Scenario "${X.scenario}": the case stands before "${X.at}", but the next entry is "${X.next}".`
        : `Scenario "${X.scenario}": it stops before "${X.at}".`,
    fix: (X) => `Add an entry for "${X.at}" with what to decide.`,
  },
  'scenario-unknown-ground': {
    what: (X) => `Scenario "${X.scenario}": "${X.step}" has ${X.count} requirements; there is no ${X.ground}.`,
    fix: () => 'Count the requirements from 1, or write question.',
  },
  'scenario-without-why': {
    what: (X) => `Scenario "${X.scenario}": the decision at "${X.step}" has no reason.`,
    fix: () => 'Add "because:" with the requirement and "why:" in terms of the case.',
  },
  'scenario-without-wrong': {
    what: (X) => `Scenario "${X.scenario}": at "${X.step}" nothing answers a learner who chooses ${X.mark}.`,
    fix: (X) => `Add ${X.mark} to "wrong:", with what would have gone wrong.`,
  },
  'scenario-idle-wrong': {
    what: (X) => `Scenario "${X.scenario}": at "${X.step}", ${X.mark} is no wrong choice.`,
    fix: (X) => `Answer only the other outcomes: ${X.known}.`,
  },
  'scenario-smooth-refused': {
    what: (X) => `Scenario "${X.scenario}" is called smooth, and "${X.step}" refuses.`,
    fix: () => 'Call it refusal, or decide otherwise.',
  },
  'scenario-without-refusal': {
    what: (X) => `Scenario "${X.scenario}" is called refusal, and nothing is refused.`,
    fix: () => 'Call it by another kind, or have something refused.',
  },
  'scenarios-of-another': {
    what: (X) => `These training cases tell of steps this procedure does not have: ${X.steps}.`,
    fix: () => 'Write them anew for this procedure, or remove the file: cases are not compulsory.',
  },
  'scenario-none': {
    what: () => 'This procedure has no training case; others have. Its pages say so.',
    fix: () => 'Write one into scenarios.yaml beside it; one is a beginning.',
  },
  'scenario-kind-missing': {
    what: (X) => `No training case of kind: ${X.kind}.`,
    fix: () => 'Write one of each, or call one so that is.',
  },
  'scenario-step-untouched': {
    what: (X) => `No training case comes to: ${X.what}.`,
    fix: () => 'Let one go each way.',
  },
  'scenario-outcome-untouched': {
    what: (X) => `No training case chooses: ${X.what}.`,
    fix: () => 'Let one decide so.',
  },
  'scenario-resubmission-untouched': {
    what: (X) => `No training case comes before the same gate again after: ${X.what}.`,
    fix: () => 'Let one be sent back and come again.',
  },
};
