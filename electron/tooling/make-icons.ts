import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/*
 * Draws resources/icons/*.svg in every size the systems want, with the system's Chromium:
 * `node electron/tooling/make-icons.ts`. The results are committed, so that nobody needs to run it to build.
 */

const folder = path.resolve(import.meta.dirname, '../../resources/icons');
/** Up to this size, the drawing with fewer strokes is clearer. */
const smallSize = 32;

type Draw = (drawing: string, size: number) => Promise<Buffer>;

/** Sizes Linux looks for, and those the containers of the other two systems need. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
const windowsSizes = [16, 24, 32, 48, 64, 128, 256] as const;
const macTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
] as const;

/** Draws pictures as PNG by taking screenshots of a page that shows nothing else. */
async function withArtist<Work>(work: (draw: Draw) => Promise<Work>): Promise<Work> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    return await work(async (drawing, size) => {
      const source = readFileSync(path.join(folder, drawing)).toString('base64');
      const style = `body{margin:0}img{display:block;width:${size}px;height:${size}px}`;
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>${style}</style><img src="data:image/svg+xml;base64,${source}">`);
      return page.screenshot({ omitBackground: true });
    });
  } finally {
    await browser.close();
  }
}

/** A Windows icon: a table of sizes, each a PNG. */
function ico(pictures: readonly (readonly [size: number, png: Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(([size, png], index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size === 256 ? 0 : size, entry);
    head.writeUInt8(size === 256 ? 0 : size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** A Mac icon: blocks with a type, a length and a PNG. */
function icns(pictures: readonly (readonly [type: string, png: Buffer])[]): Buffer {
  const blocks = pictures.map(([type, png]) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'ascii');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(blocks);
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'ascii');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

async function drawAll(draw: Draw, drawingOf: (size: number) => string): Promise<Map<number, Buffer>> {
  const drawn = new Map<number, Buffer>();
  for (const size of sizes) drawn.set(size, await draw(drawingOf(size), size));
  return drawn;
}

function writeContainers(name: string, drawn: ReadonlyMap<number, Buffer>): void {
  const picture = (size: number): Buffer => {
    const png = drawn.get(size);
    if (!png) throw new RangeError(`Nothing was drawn at ${size} pixels`);
    return png;
  };
  const windows = windowsSizes.map((size) => [size, picture(size)] as const);
  const mac = macTypes.map(([type, size]) => [type, picture(size)] as const);
  writeFileSync(path.join(folder, `${name}.ico`), ico(windows));
  writeFileSync(path.join(folder, `${name}.icns`), icns(mac));
}

await withArtist(async (draw) => {
  const program = await drawAll(draw, (size) => (size <= smallSize ? 'icon-small.svg' : 'icon.svg'));
  for (const [size, png] of program) writeFileSync(path.join(folder, `${size}x${size}.png`), png);
  writeContainers('icon', program);
  writeContainers('document', await drawAll(draw, () => 'document.svg'));
});
