export {
  arrowsOf,
  type DrawingWords,
  flowchartText,
  laneOf,
  namesOf,
  nodeOf,
  stepOfNode,
  swimlaneText,
} from './mermaid.ts';
export { csvOf } from './rows.ts';
