/** What is promised. Weights are gzipped bytes (kB = 1000 bytes); the tests hold them, and `bench` prints what is measured beside them. */
const kB = 1000;

export const ceilings = {
  /** The script a procedure page loads by itself: its module scripts with all they import statically, and theme.js. 15 until pages told their edition and offered a Word document, 15.5 until a handbook's languages were its own to name, 15.8 until what is about to be pressed was fetched before it is, 16 until a gate could go by a figure. */
  readingScript: 16.2 * kB,
  /** Everything a procedure page loads by itself: HTML, style, script, icon. 50 until a row on a phone told what each of its folds is of; 50.2 until a handbook named its languages and steps had limits, 50.6 until what is about to be pressed was fetched before, 51 until a step could pass merges and call a procedure, which the scripts' shared part knows; 3.7 in English is the heaviest. */
  readingPage: 51.1 * kB,
  /** All the script the walk may load besides, from its first touch. bpmn-js with token simulation: 81 kB. 30 until gates could be signed by several, 31 until time could run out, 33 until a handbook named its languages and marks differed by them, 34.1 until a gate could go by a figure and the Net knew who has signed it already, 36 until a task could call another procedure and the walk led to it, 36.5 until a move could be a deputy’s: links, kept walks and the trail name both, all else of it is loaded where somebody may act for another, 36.9 until a page that imports used the Net as well: what both use is files of their own, which pack 0.2 kB worse, and deputies and models had come at once. 37.4 until a kept walk said what called it, and what goes there and back was asked for where there is a call. */
  walkScript: 37.7 * kB,
  /** What asks for a figure, loaded only for a procedure with a gate that goes by one. */
  figuresScript: 4.2 * kB,
  /** What says who may act for another, loaded only for a procedure in which somebody may. 3.1 until models went out and came in: what is shared with those is in files of its own, 3.3 until what a called procedure is walked with used the same. */
  deputiesScript: 3.5 * kB,
  /** What goes over to a called procedure and comes back, loaded only for a walk that calls one or was called; with who may act and by which figure, as the called one may need them to tell where it stands. */
  callsScript: 5.4 * kB,
  /** The drawer of what this browser keeps, loaded when it is opened: every kind of document with its reader, so that a backup joins them all. */
  keptScript: 25 * kB,
  /** The same of the desks: rehearsal, audit, case records, training; their workers aside. Each below bpmn-js; 70 until a page that imports shared some of it in files of their own. */
  deskScript: 70.3 * kB,
  /** The rehearsal's own, without what is drawn of a run; that loads with the first run. 50 until gates could be signed by several: the Net, the walk's links and the ways know signers; 54 until a replayed case had its address, 55 until ways knew limits and marks differed by language, 56.2 until gates could go by a figure; 58 until its cases had shares of it, 59 until its answers told how likely time runs out: they are worked out as a slider moves, so on the page; 61 until how often a figure falls in a range had sliders of their own: what they share with the desk is two files then, which pack a kilobyte worse than one; 62.2 until its buttons kept the focus while they wait, and gave it on to what came of a run, 62.3 until a page that imports used the Net as well, in a file of its own. */
  rehearsalScript: 62.7 * kB,
  /** How often a figure falls in each of its ranges, loaded only for a procedure with a gate that goes by one. */
  sharesScript: 4 * kB,
  /** What is drawn of a run. 24 until what a replayed case needs by its address came with it, 24.8 until lanes could be laid out for a modeler. */
  runScript: 25.3 * kB,
  /** The import as it loads with the first file; its worker aside. */
  importScript: 34 * kB,
  /** The worker of the import, begun with the first file: nearly all of it is the libraries that read workbooks, pages and XML and write YAML. */
  importWorker: 142 * kB,
  /** The short answer, which loads as a page of the rehearsal is opened; its worker aside. */
  answerScript: 6 * kB,
  /** What makes a Word document, loaded when one is asked for: nearly all of it is the library. 222 until a step said in a document which procedure it calls, 222.5 until a BPMN model could be asked for beside it, 223.6 until a page that imports used the Net as well, in a file of its own. */
  wordScript: 223.8 * kB,
  /** What writes BPMN, with the lanes it is laid out in. */
  bpmnScript: 62 * kB,
  /** One drawing as a file. */
  drawing: 8 * kB,
  /** A move of the walk handled and painted, at the median, in milliseconds: one frame. */
  move: 16,
  /** The first action of an island, from the press to the painted answer, in milliseconds. */
  firstAction: 100,
  /** Exact answers of one procedure while a slider moves, in milliseconds. */
  exact: 1,
  /** Simulation beside the straightforward reference, in one run on one thread: so many times its cases a second, at least. */
  simulationAlone: 4,
  simulationQueues: 2,
  /** Cold build of 400 procedure pages with their drawings, on two cores. */
  buildSeconds: 60,
  /** Memory of that build, bytes. */
  buildMemory: 1.5e9,
  /** Work a page when a handbook becomes twice as large, against before: linear is 1. */
  buildGrowth: 1.1,
  /** What 50 past editions of eight procedures add to a build once their pages were made, in seconds of work. */
  pastEditionsSeconds: 2,
  /** Build after one edit: seconds to begin with, and for each page. */
  warmSeconds: 10,
  warmSecondsAPage: 0.05,
} as const;
