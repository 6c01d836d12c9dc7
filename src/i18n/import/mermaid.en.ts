import type { mermaidZh } from './mermaid.zh.ts';

/** The account of an import: what the things of a Mermaid flowchart became. */
export const mermaidEn: typeof mermaidZh = {
  'mermaid-node': { became: () => 'A step' },
  'mermaid-decision': { became: () => 'A choice' },
  'mermaid-decision-of-one': {
    became: () => 'Drawn as a decision, with one way out; it is a task',
    todo: () => 'Add the other result, and where it leads',
  },
  'mermaid-start': { became: () => 'The procedure begins here' },
  'mermaid-end': { became: () => 'The procedure ends here' },
  'mermaid-bar': { became: () => 'Side by side, or all done' },
  'mermaid-merge': { became: () => 'Ways meet' },
  'mermaid-wait': { became: () => 'A step at which one waits', todo: () => 'See for whom, or how long' },
  'mermaid-record': {
    became: () => 'By its shape a record, which the steps beside it make or use',
    todo: () => 'If it is a step, make it one',
  },
  'mermaid-record-flow': { became: () => 'A line to a record: which step makes or uses it' },
  'mermaid-note': {
    became: () => 'A remark; a requirement of the step beside it',
    todo: () => 'See whether it is a requirement',
  },
  'mermaid-note-flow': { became: () => 'A line to a remark' },
  'mermaid-arrow': { became: () => 'Where the step leads' },
  'mermaid-line': {
    became: () => 'A line without a head, read in the order it is written',
    todo: () => 'See which way it leads',
  },
  'mermaid-both-ways': { became: () => 'A head at both ends: there and back', todo: () => 'Say when it goes back' },
  'mermaid-odd-head': {
    became: () => 'Its head is a circle or a cross; read as an arrow',
    todo: () => 'See whether it really leads to that step',
  },
  'mermaid-invisible': { became: () => 'A line nobody sees, there to place things; left out' },
  'mermaid-group-arrow': {
    became: () => 'A line to or from a subgraph: into the first of its steps, or out of the last',
    todo: () => 'Say to which step it leads',
  },
  'mermaid-lane': { became: () => 'A lane, so a role' },
  'mermaid-lane-read': {
    became: () => 'A subgraph, read as who is responsible for its steps',
    todo: () => 'If it only keeps steps together, take it out of the roles',
  },
  'mermaid-nobodys-lane': { became: () => 'The lane of steps for which nobody is named' },
  'mermaid-phase': {
    became: () => 'A subgraph that sounds like a phase rather than somebody; left out',
    todo: () => 'If it is who is responsible, add them to the roles',
  },
  'mermaid-heading': { became: () => 'The head of the chart' },
  'mermaid-title': { became: () => 'The title of the procedure' },
  'mermaid-settings': { became: () => 'Settings of the chart, left out' },
  'mermaid-comment': { became: () => 'A comment, left out' },
  'mermaid-comment-read': { became: () => 'Who else does a step' },
  'mermaid-look': { became: () => 'Says only how it looks, left out' },
  'mermaid-click': {
    became: () => 'A link, left out',
    todo: () => 'If it leads to a form, write it into the record; if to another procedure, into calls',
  },
  'mermaid-detail-lost': {
    became: () => 'A line in the box of a step that cannot be kept as it is',
    todo: () => 'Add what it says, for instance bands where a figure decides',
  },
  'mermaid-unread': {
    became: () => 'A line no sense could be made of, left out',
    todo: () => 'Mend it, or add what it says by hand',
  },
};
