/** What the check says of training cases, in English. */
import type { scenarioMistakesZh } from './scenarios.zh.ts';
import type { Words } from './words.ts';

export const scenarioMistakesEn: { readonly [K in keyof typeof scenarioMistakesZh]: Words } = {
  'scenario-unknown-step': {
    what: (it) => `Scenario "${it.scenario}": the procedure has no step "${it.step}" that people do.`,
    fix: ({ near, known }) => (near ? `Did you mean "${near}"?` : `Known: ${known}.`),
  },
  'scenario-unknown-outcome': {
    what: (it) => `Scenario "${it.scenario}": "${it.step}" has no outcome "${it.mark}".`,
    fix: (it) => `Decide one of: ${it.known}.`,
  },
  'scenario-no-decision': {
    what: (it) => `Scenario "${it.scenario}": "${it.step}" decides, and the entry says nothing of how.`,
    fix: (it) => `Add "decide:", one of: ${it.known}.`,
  },
  'scenario-nothing-to-decide': {
    what: (it) => `Scenario "${it.scenario}": "${it.step}" is a task; there is nothing to decide.`,
    fix: () => 'Remove "decide", "because", "why" and "wrong"; keep the facts.',
  },
  'scenario-after-the-end': {
    what: (it) => `Scenario "${it.scenario}": the case has ended before "${it.step}".`,
    fix: () => 'Remove the entry, or decide otherwise earlier on.',
  },
  'scenario-passed-over': {
    what: (it) =>
      it.next
        ? `Scenario "${it.scenario}": the case stands before "${it.at}", but the next entry is "${it.next}".`
        : `Scenario "${it.scenario}": it stops before "${it.at}".`,
    fix: (it) => `Add an entry for "${it.at}" with what to decide.`,
  },
  'scenario-unknown-ground': {
    what: (it) => `Scenario "${it.scenario}": "${it.step}" has ${it.count} requirements; there is no ${it.ground}.`,
    fix: () => 'Count the requirements from 1, or write question.',
  },
  'scenario-without-why': {
    what: (it) => `Scenario "${it.scenario}": the decision at "${it.step}" has no reason.`,
    fix: () => 'Add "because:" with the requirement and "why:" in terms of the case.',
  },
  'scenario-without-wrong': {
    what: (it) => `Scenario "${it.scenario}": at "${it.step}" nothing answers a learner who chooses ${it.mark}.`,
    fix: (it) => `Add ${it.mark} to "wrong:", with what would have gone wrong.`,
  },
  'scenario-idle-wrong': {
    what: (it) => `Scenario "${it.scenario}": at "${it.step}", ${it.mark} is no wrong choice.`,
    fix: (it) => `Answer only the other outcomes: ${it.known}.`,
  },
  'scenario-smooth-refused': {
    what: (it) => `Scenario "${it.scenario}" is called smooth, and "${it.step}" refuses.`,
    fix: () => 'Call it refusal, or decide otherwise.',
  },
  'scenario-without-refusal': {
    what: (it) => `Scenario "${it.scenario}" is called refusal, and nothing is refused.`,
    fix: () => 'Call it by another kind, or have something refused.',
  },
  'scenarios-of-another': {
    what: (it) => `These training cases tell of steps this procedure does not have: ${it.steps}.`,
    fix: () => 'Write them anew for this procedure, or remove the file: cases are not compulsory.',
  },
  'scenario-none': {
    what: () => 'This procedure has no training case; others have. Its pages say so.',
    fix: () => 'Write one into scenarios.yaml beside it; one is a beginning.',
  },
  'scenario-kind-missing': {
    what: (it) => `No training case of kind: ${it.kind}.`,
    fix: () => 'Write one of each, or call one so that is.',
  },
  'scenario-step-untouched': {
    what: (it) => `No training case comes to: ${it.what}.`,
    fix: () => 'Let one go each way.',
  },
  'scenario-outcome-untouched': {
    what: (it) => `No training case chooses: ${it.what}.`,
    fix: () => 'Let one decide so.',
  },
  'scenario-resubmission-untouched': {
    what: (it) => `No training case comes before the same gate again after: ${it.what}.`,
    fix: () => 'Let one be sent back and come again.',
  },
};
