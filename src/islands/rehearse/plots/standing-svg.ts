/** A picture of the page as a file that stands alone: with its title and a style of its own. */
const style = `
svg{background:#fff;font:12px Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
text{fill:#1d2026}.axis{stroke:#8b8a84}.grid{stroke:#ddd9cf}.tick{font-size:11px}
.bar,.area{fill:#4a6fa5}.bar[data-series="1"],.area[data-series="1"]{fill:#c07a2c}
.line{fill:none;stroke:#4a6fa5;stroke-width:2}.whisker{stroke:#1d2026;stroke-width:1.5}
.mark-line{stroke:#93480a;stroke-dasharray:4 3}
.band.off{fill:#e4e1d8}.band.away{fill:#c07a2c;fill-opacity:.25}
${[0, 1, 2, 3, 4, 5].map((at) => `.line[data-series="${at}"]{stroke:${['#4a6fa5', '#c07a2c', '#3f8f5f', '#8a5aa8', '#b5483a', '#5c7f83'][at]}}`).join('')}
`;

export const standingSvg = (picture: SVGSVGElement, title: string): string => {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const { width, height } = picture.viewBox.baseVal;
  for (const [name, value] of [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['width', String(width)],
    ['height', String(height)],
  ] as const)
    copy.setAttribute(name, value);
  const text = new XMLSerializer().serializeToString(copy);
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text.replace(/^(<svg[^>]*>)/, `$1<title>${escaped}</title><style>${style}</style>`);
};
