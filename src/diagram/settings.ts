/** Pixels per em in drawings. */
export const fontSize = 14;

/** What Mermaid is told for every drawing; the browser test tells a real Mermaid the same. */
export const settings = {
  startOnLoad: false,
  securityLevel: 'loose', // The text is ours, and escaped; cleaning it again costs more than laying it out.
  htmlLabels: false,
  look: 'classic',
  theme: 'null',
  markdownAutoWrap: false,
  suppressErrorRendering: true,
  themeVariables: { fontSize: `${fontSize}px`, fontFamily: "Arial, 'Liberation Sans', sans-serif" },
  flowchart: { htmlLabels: false, nodeSpacing: 28, rankSpacing: 34, padding: 12, wrappingWidth: 400, useMaxWidth: false },
} as const;
