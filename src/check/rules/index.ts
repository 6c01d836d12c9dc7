/** The document rules: few, each in a file of its own, each worth a finding where it is broken. */
import { deciderIsNotSubmitter } from './decider-is-not-submitter.ts';
import { everyRecordHasAMaker } from './every-record-has-a-maker.ts';
import { everyRoleActs } from './every-role-acts.ts';
import { everyStepHasARole } from './every-step-has-a-role.ts';
import { gateCanRefuse } from './gate-can-refuse.ts';
import { languagesSayTheSame } from './languages-say-the-same.ts';
import { marksMatchTheSource } from './marks-match-the-source.ts';
import { oneSpellingPerTerm } from './one-spelling-per-term.ts';
import { purposeAndScopeStated } from './purpose-and-scope-stated.ts';
import { refusalLeadsSomewhere } from './refusal-leads-somewhere.ts';
import type { Rule } from './rule.ts';

export type { Content, Report, Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  purposeAndScopeStated,
  everyRoleActs,
  everyRecordHasAMaker,
  everyStepHasARole,
  refusalLeadsSomewhere,
  gateCanRefuse,
  deciderIsNotSubmitter,
  oneSpellingPerTerm,
  languagesSayTheSame,
  marksMatchTheSource,
];
