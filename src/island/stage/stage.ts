/** The stage as an island works it: it begins and ends, shows where a case stands, and lets a token travel. */
import { type Highlighter, type HighlighterOptions, highlighterOn } from '../highlights.ts';
import { framing } from './framing.ts';
import { beginStage, endStage } from './state.ts';
import { travelAlong } from './travel.ts';

export interface Stage extends Highlighter {
  /** Drawing and card stand side by side, or one above the other on a phone, and the reader is taken there. */
  begin(): void;
  /** Back to the drawing at its full width. */
  end(): void;
  /** A token goes the way of a move (`<step>:<mark>`) on the drawing that is seen. */
  travel(move: string): void;
}

/** The stage an island stands on. @param place in it @param options of what is highlighted: by default the drawing alone */
export const stageOn = (place: Element, options: HighlighterOptions = {}): Stage => {
  const stage = place.closest<HTMLElement>('[data-stage]')!;
  const { show, warm } = highlighterOn(document, options);
  const frame = framing(stage);
  return {
    warm,
    begin: () => {
      beginStage(stage, true);
      frame.fit();
    },
    end: () => {
      endStage();
      frame.fit();
    },
    show: (highlights) => {
      show(highlights);
      frame.look(highlights.steps);
    },
    travel: (move) => travelAlong(stage, move),
  };
};
