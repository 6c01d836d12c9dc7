/** A token that goes the way of a move, from box to box. */

/** Milliseconds it is on its way. */
const underWay = 240;

const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const slowingDown = (part: number): number => 1 - (1 - part) ** 2;

/** Let a token go along the arrows of a move on the drawing that is seen; nothing moves for those who want it still. */
export const travelAlong = (stage: Element, move: string): void => {
  if (prefersStill()) return;
  for (const way of stage.querySelectorAll<SVGPathElement>(`.arrow[data-edge="${CSS.escape(move)}"] > path:first-child`)) {
    if (way.getClientRects().length === 0) continue;
    const token = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    token.setAttribute('class', 'token');
    token.setAttribute('r', '7');
    const length = way.getTotalLength();
    let began: number | undefined;
    const step = (now: number): void => {
      began ??= now;
      const part = (now - began) / underWay;
      if (part < 1) {
        const { x, y } = way.getPointAtLength(length * slowingDown(part));
        token.setAttribute('cx', String(x));
        token.setAttribute('cy', String(y));
        if (!token.isConnected) way.ownerSVGElement!.append(token);
        requestAnimationFrame(step);
      } else token.remove();
    };
    requestAnimationFrame(step);
  }
};
