import { existsSync, readFileSync } from 'node:fs';
import { asElectron, refuseOtherMembers } from '../strict.ts';

/** An image as PNG bytes; the stand-in neither scales nor converts. */
export function imageOf(png: Buffer): Electron.NativeImage {
  const hasHeader = png.length > 24;
  return asElectron(
    refuseOtherMembers('NativeImage', {
      isEmpty: () => png.length === 0,
      toPNG: () => png,
      toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
      getSize: () => ({
        width: hasHeader ? png.readUInt32BE(16) : 0,
        height: hasHeader ? png.readUInt32BE(20) : 0,
      }),
    } satisfies Pick<Electron.NativeImage, 'isEmpty' | 'toPNG' | 'toDataURL' | 'getSize'>),
  );
}

export const nativeImage = refuseOtherMembers('nativeImage', {
  createEmpty: () => imageOf(Buffer.alloc(0)),
  createFromBuffer: (png) => imageOf(png),
  createFromPath: (file) => imageOf(existsSync(file) ? readFileSync(file) : Buffer.alloc(0)),
  createFromDataURL: (url) => imageOf(Buffer.from(url.split(',')[1] ?? '', 'base64')),
} satisfies Pick<
  typeof Electron.NativeImage,
  'createEmpty' | 'createFromBuffer' | 'createFromPath' | 'createFromDataURL'
>);
