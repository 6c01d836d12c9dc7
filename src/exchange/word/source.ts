/** What a Word document is made of: the definition, what is known of its edition, and the drawings laid out as on the page. */
import type { Finding, Handbook, Locale, Procedure, RecordEntry, Role, WorkStep } from '../../procedure/index.ts';

export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Point = readonly [number, number];

export interface DrawnBox {
  readonly step: string;
  readonly shape: 'box' | 'round' | 'polygon' | 'bar';
  /** Where it stands: first in the lane of whoever comes first, then in those of others who do it. */
  readonly places: readonly { readonly extent: Extent; readonly corners: readonly Point[] }[];
}

export interface DrawnArrow {
  /** Corners of its way, border to border. */
  readonly points: readonly Point[];
  readonly sign?: { readonly text: string; readonly extent: Extent };
  readonly refusal: boolean;
  /** Where it leads is inferred. */
  readonly inferred: boolean;
  /** That it can be decided so is inferred. */
  readonly doubtful: boolean;
}

/** A drawing in pixels at 96 an inch, its letters 14 high. */
export interface WordDrawing {
  readonly kind: 'flowchart' | 'swimlane';
  readonly title: string;
  readonly view: Extent;
  readonly boxes: readonly DrawnBox[];
  readonly arrows: readonly DrawnArrow[];
  readonly lanes: readonly { readonly role: string | undefined; readonly extent: Extent; readonly head: Extent }[];
}

/** A step at which a procedure is gone through, and the procedure in which it stands. */
interface Caller extends Pick<Procedure, 'id' | 'title'> {
  readonly step: Pick<WorkStep, 'no' | 'name'>;
}

/** A procedure as a chapter. */
export interface WordChapter {
  readonly procedure: Procedure;
  readonly findings: readonly Finding[];
  /** The steps at which it is gone through. */
  readonly callers: readonly Caller[];
  /** Of the definition, by which a copy can be held against the site. */
  readonly fingerprint: string;
  readonly drawings: readonly WordDrawing[];
}

/** As which copy the document goes out. */
export type CopyState = 'draft' | 'controlled' | 'uncontrolled' | 'superseded';

/** Who put their name to an edition, and when. */
export interface Signature {
  readonly name: string;
  readonly role: string;
  readonly date?: string | undefined;
}

/** A line of the record of changes. */
interface RevisionLine {
  readonly edition: string;
  readonly revision: string;
  readonly effective?: string | undefined;
  readonly reason?: string | undefined;
  readonly approved?: string | undefined;
}

export interface WordSource {
  readonly locale: Locale;
  readonly handbook: Handbook;
  readonly state: CopyState;
  /** The day from which it holds, `2026-11-27`; undefined where nobody has stated it. */
  readonly effective?: string | undefined;
  /** Whom nobody has stated is left to be signed. */
  readonly signatures: Readonly<Record<'prepared' | 'reviewed' | 'approved', readonly Signature[]>>;
  readonly revisions: readonly RevisionLine[];
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
  readonly chapters: readonly WordChapter[];
  /** Findings that concern several of the chapters: told once, after them. */
  readonly shared: readonly Finding[];
  /** What the places findings are about are called: `3.4/credentials`. */
  readonly places: Readonly<Record<string, string>>;
}

/** What stands around the chapters of the whole handbook, and of which procedures those are: each has a source of its own. */
export interface WholeWordSource extends Omit<WordSource, 'chapters'> {
  readonly procedures: readonly string[];
}
