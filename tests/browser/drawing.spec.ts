import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { settings } from '../../src/diagram/settings.ts';
import { textWidth } from '../../src/diagram/text-width.ts';
import { distFile } from '../support/pages.ts';

const drawings = readdirSync(distFile('data')).filter((file) => file.endsWith('.svg'));
const read = (file: string): string => readFileSync(distFile(`data/${file}`), 'utf8');

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Everything the browser makes of a drawing, measured in its own coordinates. */
const measured = (page: Page) =>
  page.evaluate(() => {
    type Corner = [number, number];
    const rect = ({ x, y, width, height }: DOMRect): Rect => ({ x, y, width, height });
    const within = (corners: Corner[], [x, y]: Corner, slack: number): boolean => {
      const turns = corners.map(([ax, ay], at) => {
        const [bx, by] = corners[(at + 1) % corners.length]!;
        return ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.hypot(bx - ax, by - ay);
      });
      return turns.every((turn) => turn >= -slack) || turns.every((turn) => turn <= slack);
    };
    const border = (shape: SVGGraphicsElement): Corner[] => {
      if (shape instanceof SVGPolygonElement) return [...shape.points].map(({ x, y }) => [x, y]);
      const { x, y, width, height } = shape.getBBox();
      return [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ];
    };
    // A step of two roles has a shape in each lane.
    const boxes = [...document.querySelectorAll('.box')].map((box) => {
      const [shape, ...others] = [...box.querySelectorAll<SVGGraphicsElement>('rect, polygon')];
      const places = [shape!, ...others].map(border);
      const outside = [...box.querySelectorAll('text')].filter((text) => {
        const { x, y, width, height } = text.getBBox();
        // The middle half of the line's height holds its letters.
        const [top, bottom] = [y + height / 4, y + (3 * height) / 4];
        return !places.some((corners) =>
          [top, bottom].every((level) => [x, x + width].every((side) => within(corners, [side, level], 1))),
        );
      });
      return {
        step: box.getAttribute('data-step')!,
        rect: rect(shape!.getBBox()),
        places,
        outside: outside.map((text) => text.textContent),
      };
    });
    const distance = (corners: Corner[], [x, y]: Corner): number =>
      Math.min(
        ...corners.map(([ax, ay], at) => {
          const [bx, by] = corners[(at + 1) % corners.length]!;
          const along = Math.max(
            0,
            Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
          );
          return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
        }),
      );
    const arrows = [...document.querySelectorAll('.arrow')].map((arrow) => {
      const [line, head] = [...arrow.querySelectorAll('path')] as [SVGPathElement, SVGPathElement];
      const tip = head.getPointAtLength(0);
      const start = line.getPointAtLength(0);
      const entered = boxes.filter(({ places }) => {
        for (let at = 0; at <= line.getTotalLength(); at += 2) {
          const { x, y } = line.getPointAtLength(at);
          if (places.some((corners) => within(corners, [x, y], -1.5))) return true;
        }
        return false;
      });
      const borders = boxes.flatMap(({ places }) => places);
      const nearest = ({ x, y }: DOMPoint): number => Math.min(...borders.map((corners) => distance(corners, [x, y])));
      return {
        move: arrow.getAttribute('data-edge')!,
        tip: nearest(tip),
        start: nearest(start),
        entered: entered.map(({ step }) => step),
      };
    });
    const signs = [...document.querySelectorAll('.sign')].map((sign) => ({
      move: sign.getAttribute('data-edge')!,
      rect: rect(sign.querySelector('rect')!.getBBox()),
      text: rect(sign.querySelector('text')!.getBBox()),
    }));
    return { boxes: boxes.map(({ step, rect: it, outside }) => ({ step, rect: it, outside })), arrows, signs };
  });

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;

test('there are two drawings of every procedure in both languages', () => {
  expect(drawings).toHaveLength(8 * 2 * 2);
});

for (const file of drawings) {
  test(`${file}: labels in their boxes, arrows from border to border, marks apart`, async ({ page }) => {
    await page.setContent(read(file));
    const { boxes, arrows, signs } = await measured(page);
    expect(
      boxes.flatMap(({ outside }) => outside),
      'labels outside their boxes',
    ).toEqual([]);
    expect(
      arrows.filter(({ tip }) => tip > 1).map(({ move, tip }) => `${move} ${tip}`),
      'arrows that stop short',
    ).toEqual([]);
    expect(
      arrows.filter(({ start }) => start > 1).map(({ move, start }) => `${move} ${start}`),
      'arrows that begin apart',
    ).toEqual([]);
    expect(arrows.filter(({ entered }) => entered.length > 0).map(({ move, entered }) => `${move} enters ${entered}`)).toEqual(
      [],
    );
    for (const [at, a] of signs.entries()) {
      expect(a.text.width, `${a.move} in its frame`).toBeLessThanOrEqual(a.rect.width);
      for (const b of signs.slice(at + 1)) expect(overlap(a.rect, b.rect), `${a.move} over ${b.move}`).toBe(false);
      for (const box of boxes) expect(overlap(a.rect, box.rect), `${a.move} over ${box.step}`).toBe(false);
    }
    for (const [at, a] of boxes.entries()) for (const b of boxes.slice(at + 1)) expect(overlap(a.rect, b.rect)).toBe(false);
  });
}

/** Whether this machine's fonts are as wide as those the drawing reckons with (Helvetica's widths, CJK one em). */
const fontsAgree = (page: Page): Promise<{ latin: number; chinese: number }> =>
  page.evaluate((family) => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = `100px ${family}`;
    return { latin: context.measureText('Senior-management discussion').width, chinese: context.measureText('审批').width };
  }, settings.themeVariables.fontFamily);

test('this browser has the fonts the drawings reckon with', async ({ page }) => {
  await page.goto('about:blank');
  expect(await fontsAgree(page), 'install fonts-liberation and fonts-noto-cjk, or Arial and a Chinese font').toEqual({
    latin: expect.closeTo(textWidth('Senior-management discussion') * 100, 0),
    chinese: expect.closeTo(200, 0),
  });
});

/** The boxes that Mermaid itself, in a browser, makes of a text. */
const laidOutByMermaid = (page: Page, text: string): Promise<{ step: string; rect: Rect }[]> =>
  page.evaluate(
    async ({ source, options }) => {
      const { mermaid } = window as unknown as {
        mermaid: { initialize: (it: unknown) => void; render: (id: string, text: string) => Promise<{ svg: string }> };
      };
      mermaid.initialize(options);
      document.body.innerHTML = (await mermaid.render('real', source)).svg;
      return [...document.querySelectorAll<SVGGElement>('g.node')].map((node) => {
        const shape = node.querySelector<SVGGraphicsElement>('.label-container, .outer-path')!;
        const { x, y, width, height } = shape.getBBox();
        const { e, f } = node.transform.baseVal.consolidate()!.matrix;
        const own = shape.transform.baseVal.consolidate()?.matrix;
        const step = /flowchart-s_(.+)-\d+$/.exec(node.id)![1]!.replaceAll('_', '-');
        return { step, rect: { x: x + e + (own?.e ?? 0), y: y + f + (own?.f ?? 0), width, height } };
      });
    },
    { source: text, options: settings },
  );

for (const id of new Set(drawings.map((file) => file.slice(0, 3)))) {
  test(`${id}: Mermaid in a real browser reads both texts, and lays out a flowchart’s boxes within 2 px of ours`, async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000);
    const real = await context.newPage();
    // Without kerning, which is each font's own: Arial's likes agree on the widths of letters, not on pairs.
    await real.setContent('<!doctype html><style>* { font-kerning: none }</style><body></body>');
    await real.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
    for (const file of drawings.filter((it) => it.startsWith(id))) {
      const theirs = await laidOutByMermaid(real, readFileSync(distFile(`data/${file.replace('.svg', '.mmd')}`), 'utf8'));
      await page.setContent(read(file));
      const { boxes } = await measured(page);
      expect(theirs.map(({ step }) => step).toSorted()).toEqual(boxes.map(({ step }) => step).toSorted());
      if (file.includes('swimlane')) continue; // Lanes we lay out ourselves; `tests/diagram/geometry.test.ts` holds what they promise.
      const off = theirs.map(({ step, rect }) => {
        const ours = boxes.find((box) => box.step === step)!.rect;
        return {
          step,
          off: Math.max(...(['x', 'y', 'width', 'height'] as const).map((side) => Math.abs(ours[side] - rect[side]))),
        };
      });
      expect(
        off.filter((it) => it.off > 2),
        file,
      ).toEqual([]);
    }
  });
}

test('boxes are reached by keyboard and say what they are and where they lead', async ({ page }) => {
  await page.goto('/en/procedures/3.1/');
  const box = page.locator('.drawing-area:visible a[data-step="approval"]');
  await box.focus();
  await expect(box).toBeFocused();
  const about = await box.getAttribute('aria-description');
  expect(about).toContain('General Manager');
  expect(about).toContain('Y Approved: to 8 Break down the tasks');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#3\.1-7$/);
});

test('a row leads back to its box', async ({ page }) => {
  await page.goto('/procedures/3.5/');
  await page.locator('[data-table] [data-show-step="funding-review"]').click();
  await expect(page.locator('.drawing-area:visible [data-step="funding-review"]')).toBeFocused();
  await expect(page.locator('.drawing-area:visible [data-step="funding-review"]')).toBeInViewport();
});

test('the drawing zooms by button and by key, and fits again', async ({ page }) => {
  await page.goto('/procedures/3.7/');
  const width = () => page.locator('.drawing-area:visible svg').evaluate((svg) => svg.getBoundingClientRect().width);
  const before = await width();
  await page.locator('[data-zoom=in]').click();
  expect(await width()).toBeGreaterThan(before * 1.2);
  await page.locator('.drawing-area:visible').focus();
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  expect(await width()).toBeLessThan(before);
  await page.keyboard.press('0');
  const room = await page.locator('.drawing-area:visible').evaluate((area) => area.clientWidth);
  expect(await width()).toBeLessThanOrEqual(room);
});

test('the Mermaid text is copied, and both files can be saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/procedures/3.2/');
  await page.locator('.drawing-area:visible [data-copy]').click();
  await expect(page.locator('[data-drawing-status]')).toHaveText('Mermaid source copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^swimlane-beta TB/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download SVG' }).and(page.locator(':visible')).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
});
