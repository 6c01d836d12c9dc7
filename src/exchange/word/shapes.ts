/** A sheet of a drawing as Word's own shapes, each of which can be moved, written in and recoloured. */
import { Paragraph } from 'docx';
import { type IShapeCanvasChildOptions, ShapeCanvasRun } from 'docx/shapes';
import { isWork, nameIn, type Procedure, stepIn, stepLabel } from '../../procedure/index.ts';
import { run } from './runs.ts';
import type { Sheet, SheetArrow } from './sheets.ts';
import type { DrawnBox, Extent, WordDrawing, WordSource } from './source.ts';
import type { WordWords } from './words.ts';

const ink = '3A3F44';
const refused = 'A4262C';
const gateFill = 'EAF0F6';

/** Points of a letter of the drawing, in halves. */
const letters = (scale: number, share = 1): number => Math.floor(14 * 0.75 * scale * share * 2) / 2;

interface Drawing {
  readonly sheet: Sheet;
  readonly drawing: WordDrawing;
  readonly procedure: Procedure;
  readonly source: WordSource;
  readonly words: WordWords;
}

const tenths = (pixels: number): number => Math.round(pixels * 10);

const placeOn = ({ view, scale }: Sheet, { x, y, width, height }: Extent) => ({
  offset: { left: Math.round((x - view.x) * scale * 10) / 10, top: Math.round((y - view.y) * scale * 10) / 10 },
  width: Math.round(width * scale * 10) / 10,
  height: Math.round(height * scale * 10) / 10,
});

/** Lines set as close as the drawing was reckoned with. */
const line = ({ source: { locale } }: Drawing, text: string, points: number, bold = false, color = ink): Paragraph =>
  new Paragraph({
    alignment: 'center',
    spacing: { line: Math.round(points * 1.12 * 20), lineRule: 'exact', before: 0, after: 0 },
    children: [run(locale, text, { size: points * 2, bold, color, drawn: true })],
  });

const snug = { margins: { left: 1.5, right: 1.5, top: 0, bottom: 0 } } as const;

const rounded = { box: 6, round: 50, bar: 0, polygon: 0 } as const;

/** The outline of a box; that of a gate is drawn by its corners, so that its text has the whole of it, as on the page. */
const outlineOf = (shape: DrawnBox['shape'], { extent, corners }: DrawnBox['places'][number]) => {
  if (corners.length === 0) return { type: 'roundedRectangle', adjustments: { cornerRadius: rounded[shape] } } as const;
  const path = `M ${corners.map(([x, y]) => `${tenths(x - extent.x)} ${tenths(y - extent.y)}`).join(' L ')} Z`;
  return { type: 'custom', path } as const;
};

/** A step's box in each of its lanes. */
const boxShapes = (all: Drawing, { step, shape, places }: DrawnBox): IShapeCanvasChildOptions[] => {
  const { sheet, drawing, procedure, source } = all;
  const found = stepIn(procedure, step)!;
  const label = stepLabel(found, source.locale);
  // The sides of a gate slope; Word keeps to the whole width of its text.
  const share = shape === 'polygon' ? 0.92 : 1;
  const roles = drawing.kind === 'flowchart' && isWork(found) ? found.roles : [];
  const children =
    shape === 'bar' || found.kind === 'merge'
      ? []
      : [
          line(all, label, letters(sheet.scale, share)),
          ...roles.map((role) =>
            line(all, nameIn(source.roles, role, source.locale), letters(sheet.scale, 0.88 * share), false, '6B7075'),
          ),
        ];
  return places.map((place, at) => ({
    ...outlineOf(shape, place),
    transformation: placeOn(sheet, place.extent),
    fill: shape === 'bar' ? ink : shape === 'polygon' ? gateFill : 'FFFFFF',
    line: { color: ink, width: 0.75 },
    children,
    textOptions: snug,
    altText: { name: `${step}${at === 0 ? '' : ` ${at + 1}`}`, description: label },
  }));
};

/** What joins the boxes of a step that stands in several lanes. */
const tieShapes = (sheet: Sheet, { places }: DrawnBox): IShapeCanvasChildOptions[] => {
  if (places.length < 2) return [];
  const middles = places.map(({ extent: { x, width } }) => x + width / 2);
  const { y, height } = places[0]!.extent;
  const [from, to] = [Math.min(...middles), Math.max(...middles)];
  return [-2, 2].map((off) => ({
    type: 'line',
    transformation: placeOn(sheet, { x: from, y: y + height / 2 + off, width: to - from, height: 0 }),
    line: { color: ink, width: 0.75 },
  }));
};

const lineOf = ({ refusal, inferred, arrives }: SheetArrow) => ({
  color: refusal ? refused : ink,
  width: 0.75,
  join: 'round' as const,
  ...(inferred && { dash: 'dash' as const }),
  ...(arrives && { endArrow: { type: 'triangle', width: 'medium', length: 'medium' } as const }),
});

/** An arrow along its own way: a line where it is straight, else a path with its corners. */
const arrowShape = (sheet: Sheet, arrow: SheetArrow): IShapeCanvasChildOptions => {
  const { points } = arrow;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const extent = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  const place = placeOn(sheet, extent);
  const straight = points.length === 2 || place.width < 0.5 || place.height < 0.5;
  if (straight) {
    const [[fromX, fromY], [toX, toY]] = [points[0]!, points.at(-1)!];
    return {
      type: 'line',
      transformation: { ...place, flip: { horizontal: toX < fromX - 0.5, vertical: toY < fromY - 0.5 } },
      line: lineOf(arrow),
    };
  }
  const path = points.map(([px, py], at) => `${at === 0 ? 'M' : 'L'} ${tenths(px - x)} ${tenths(py - y)}`);
  return { type: 'custom', path: path.join(' '), transformation: place, line: lineOf(arrow) };
};

const signShapes = (all: Drawing, { sign, refusal, doubtful }: SheetArrow): IShapeCanvasChildOptions[] =>
  sign
    ? [
        {
          type: 'roundedRectangle',
          adjustments: { cornerRadius: refusal ? 0 : 50 },
          transformation: placeOn(all.sheet, sign.extent),
          fill: 'FFFFFF',
          line: { color: refusal ? refused : ink, width: 0.5, ...(doubtful && { dash: 'dash' as const }) },
          children: [line(all, sign.text, letters(all.sheet.scale, 0.88), false, refusal ? refused : ink)],
          textOptions: { margins: { left: 0, right: 0, top: 0, bottom: 0 } },
        },
      ]
    : [];

const jointShape = (all: Drawing, { letter, extent }: Sheet['joints'][number]): IShapeCanvasChildOptions => ({
  type: 'ellipse',
  transformation: placeOn(all.sheet, extent),
  fill: 'FFFFFF',
  line: { color: ink, width: 0.75 },
  children: [line(all, letter, letters(all.sheet.scale, 0.8))],
  textOptions: { margins: { left: 0, right: 0, top: 0, bottom: 0 }, wrap: false },
});

const laneShapes = (all: Drawing): IShapeCanvasChildOptions[] => {
  const { sheet, source, words } = all;
  const rule = { color: 'A8ADB2', width: 0.5 };
  return sheet.lanes.flatMap(({ role, extent, head }): IShapeCanvasChildOptions[] => [
    { type: 'rectangle', transformation: placeOn(sheet, extent), line: rule },
    {
      type: 'rectangle',
      transformation: placeOn(sheet, head),
      fill: 'F0F1F2',
      line: rule,
      children: [
        line(all, role === undefined ? words.nobody : nameIn(source.roles, role, source.locale), letters(sheet.scale), true),
      ],
      textOptions: snug,
    },
  ]);
};

/** A sheet as a canvas, on which Word keeps every shape editable. */
export const canvasOf = (all: Drawing): ShapeCanvasRun => {
  const { sheet, drawing } = all;
  const { width, height } = placeOn(sheet, sheet.view);
  return new ShapeCanvasRun({
    transformation: { width: Math.ceil(width), height: Math.ceil(height) },
    altText: { name: drawing.title, description: drawing.title },
    children: [
      ...laneShapes(all),
      ...sheet.boxes.flatMap((box) => tieShapes(sheet, box)),
      ...sheet.arrows.map((arrow) => arrowShape(sheet, arrow)),
      ...sheet.arrows.flatMap((arrow) => signShapes(all, arrow)),
      ...sheet.boxes.flatMap((box) => boxShapes(all, box)),
      ...sheet.joints.map((joint) => jointShape(all, joint)),
    ],
  });
};
