/**
 * What the oldest browser of `oldest.ts` does not know, by the version of Chrome that first did. Versions are those of MDN's browser
 * compatibility data (developer.mozilla.org). The list is by hand: what is new in the platform is added here before it is used.
 */
import { oldest } from '../../src/handbook/integrations/oldest.ts';

interface Feature {
  readonly name: string;
  readonly since: number;
  readonly seen: RegExp;
}

export const floor = Number(/chrome(\d+)/.exec(oldest.join(' '))![1]);

const feature = (name: string, since: number, seen: RegExp): Feature => ({ name, since, seen });
const member = (since: number, ...names: readonly string[]): Feature[] =>
  names.map((name) => feature(name, since, new RegExp(`\\.${name.replaceAll('.', '\\.')}\\b`)));
/** A function of a global object: a method of another object may bear the name. */
const of = (object: string, since: number, ...names: readonly string[]): Feature[] =>
  names.map((name) => feature(`${object}.${name}`, since, new RegExp(`\\b${object}\\.${name}\\b`)));

export const scriptFeatures: readonly Feature[] = [
  ...member(110, 'toSorted', 'toReversed', 'toSpliced'),
  ...member(111, 'isWellFormed', 'toWellFormed', 'startViewTransition'),
  ...member(114, 'showPopover', 'hidePopover', 'togglePopover'),
  ...[of('Map', 117, 'groupBy'), of('Object', 117, 'groupBy')].flat(),
  ...[of('Promise', 119, 'withResolvers'), of('Promise', 128, 'try'), of('Array', 121, 'fromAsync')].flat(),
  ...[of('URL', 120, 'canParse'), of('URL', 126, 'parse'), of('AbortSignal', 116, 'any'), of('RegExp', 136, 'escape')].flat(),
  ...[of('Iterator', 122, 'from'), of('Error', 134, 'isError'), of('Math', 147, 'sumPrecise')].flat(),
  ...[of('Intl', 129, 'DurationFormat'), of('Uint8Array', 140, 'fromBase64', 'fromHex')].flat(),
  ...member(122, 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'),
  feature('Set methods', 122, /\.(?:union|intersection|difference)\(/),
  feature(
    'iterator helpers',
    122,
    /\.(?:values|keys|entries)\(\)\.(?:map|filter|some|every|find|take|drop|flatMap|reduce|toArray|forEach)\(/,
  ),
  feature('changing an array by copy', 110, /\]\.with\(/),
  ...member(124, 'setHTMLUnsafe', 'parseHTMLUnsafe'),
  ...member(125, 'getHTML'),
  ...member(133, 'moveBefore'),
  ...member(134, 'requestClose', 'closedBy'),
  ...member(135, 'commandForElement'),
  ...member(141, 'getOrInsert', 'getOrInsertComputed'),
  feature('scrollend', 114, /\bscrollend\b/),
  // An expression begins where a value may: what is divided by something called v is none.
  feature(
    'the v flag of expressions',
    112,
    /(?:^|[(,=:[!&|?;{}]|return )\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\n\\[])+\/[dgimsuy]*v[dgimsuy]*[,;.)\]]|RegExp\([^)]*,\s*["'`]\w*v/,
  ),
  feature('flags inside of expressions', 125, /\(\?[ims]+(?:-[ims]+)?:/),
  feature('using', 134, /\bawait using |[;{}]using [\w$]+\s*=/),
];

export const styleFeatures: readonly Feature[] = [
  feature('lh', 109, /[\d.]r?lh\b/),
  feature('color-mix()', 111, /color-mix\(/),
  feature('oklch(), lab() and their like', 111, /\b(?:okl(?:ch|ab)|lab|lch|color)\(/),
  feature('sin() and its like', 111, /\b(?:sin|cos|tan|atan2|pow|sqrt|hypot|log|exp)\(/),
  feature('style queries', 111, /@container[^{]*style\(/),
  feature('nesting', 120, /[{;}]\s*&/),
  feature('linear()', 113, /\blinear\(/),
  feature('text-wrap', 114, /[{;]text-wrap:/),
  feature(':popover-open', 114, /:popover-open/),
  feature('scroll-driven animation', 115, /animation-timeline|(?:scroll|view)-timeline/),
  feature('subgrid', 117, /\bsubgrid\b/),
  feature('@starting-style', 117, /@starting-style|transition-behavior|allow-discrete/),
  feature('@scope', 118, /@scope/),
  feature(':user-valid', 119, /:user-(?:in)?valid/),
  feature('scripting', 120, /\(scripting:/),
  feature(':dir()', 120, /:dir\(/),
  feature('mask without a prefix', 120, /(?<!-webkit-mask[^{}]*)[{;]mask(?:-[a-z]+)?:/),
  feature('scrollbar-color', 121, /[{;]scrollbar-(?:color|width):/),
  feature('light-dark()', 123, /light-dark\(/),
  feature('field-sizing', 123, /field-sizing:/),
  feature('anchors', 125, /\banchor(?:-size)?\(|anchor-name:|position-(?:anchor|area)/),
  feature('round() and its like', 125, /\b(?:round|mod|rem)\(/),
  feature('interpolate-size', 129, /interpolate-size|calc-size\(/),
  feature('::details-content', 131, /::details-content/),
  feature('boxes in the margin of a page', 131, /@(?:top|bottom)-(?:left|center|right)/),
  feature('text-box', 133, /[{;]text-box/),
  feature('attr() of a type', 133, /attr\([^)]*type\(/),
  feature('if()', 137, /\bif\(/),
  feature('abs(), sign()', 138, /\b(?:abs|sign)\(/),
];

export const pageFeatures: readonly Feature[] = [
  feature('popover', 114, /<[^>]*\spopover(?:target)?[\s=>]/),
  feature('<search>', 118, /<search\b/),
  feature('details of one name', 120, /<details[^>]*\sname=/),
  feature('closedby', 134, /<dialog[^>]*\sclosedby=/),
  feature('commands', 135, /<button[^>]*\scommand(?:for)?=/),
];

/** Of what the floor lacks, what may be used all the same: what such a browser shows or does without it. */
export const graceful: Readonly<Record<string, string>> = {
  lh: 'room kept for two lines; without it the page shifts a little as the answer comes',
  'color-mix()': 'src/styles/older.css has a plain colour for each, or the property keeps its former value',
  'oklch(), lab() and their like': 'src/styles/older.css has the hues of roles; others are written twice as the site is built',
  'text-wrap': 'headings break where they are full',
  scripting: 'room kept for what script brings; without it the page shifts as it comes',
  '::details-content': 'what is open by itself where there is room is opened by hand',
  'boxes in the margin of a page': 'printed pages have no number; the head of the document stands on the first',
};

/** The features of a text that are younger than the floor and have no reason to be there. */
export const beyondFloor = (text: string, features: readonly Feature[]): readonly string[] =>
  features
    .filter(({ name, since, seen }) => since > floor && !(name in graceful) && seen.test(text))
    .map(({ name, since }) => `${name} (Chrome ${since})`);
