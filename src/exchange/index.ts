export { calendarOf } from './calendar.ts';
export {
  arrowsOf,
  type DrawingWords,
  flowchartText,
  laneId,
  namesOf,
  nodeOf,
  roleLanes,
  stepOfNode,
  swimlaneText,
} from './mermaid.ts';
export { csvOf } from './rows.ts';
export { wrap } from './wrap.ts';
