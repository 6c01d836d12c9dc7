/** What Mermaid does with less work for every drawing. */
import type { Words } from './words.ts';

/** The whole configuration is copied once for every drawing, not for every shape and every word. */
export const configuration: Words[] = [
  {
    from: `var getConfig = /* @__PURE__ */ __name(() => {
  return assignWithDepth_default({}, currentConfig);
}`,
    to: `var lastConfig, lastCopy;
var getConfig = /* @__PURE__ */ __name(() => {
  if (lastConfig !== currentConfig) [lastConfig, lastCopy] = [currentConfig, assignWithDepth_default({}, currentConfig)];
  return lastCopy;
}`,
  },
];

/** Words without any markup but a line break need no cleaning of markup. */
export const plainWords: Words[] = [
  {
    from: `var sanitizeText = /* @__PURE__ */ __name((text, config2) => {
  if (!text) {
    return text;
  }`,
    to: `var sanitizeText = /* @__PURE__ */ __name((text, config2) => {
  if (!text) {
    return text;
  }
  if (typeof text === "string" && !/[<>&]/.test(text.replaceAll("<br/>", ""))) return text.replaceAll("<br/>", "<br>");`,
  },
];

/** Every function is given its name anew each time it is made, in loops too; nothing we draw asks for it. */
export const unnamed: Words[] = [
  {
    from: 'var __name = (target, value) => __defProp(target, "name", { value, configurable: true });',
    to: 'var __name = (target) => target;',
  },
];
