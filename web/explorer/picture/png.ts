import { pictureWidth } from './sheet.ts';

/** The most pixels that a canvas can have in every browser. */
const mostPixels = 16_000_000;

/** How much larger than its pixels a picture can be made: 4 unless it is very high. */
export function largestScale(height: number): number {
  return Math.max(1, Math.min(4, Math.floor(Math.sqrt(mostPixels / (pictureWidth * height)))));
}

/**
 * An SVG document as a PNG file, made by the browser.
 *
 * @param scale Pixels of the file a pixel of the picture: 2 for screens of high resolution, 3 for print.
 * @throws Error when the browser cannot draw it.
 */
export async function pngOf(svg: string, height: number, scale: number): Promise<Blob> {
  const image = new Image(pictureWidth, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = pictureWidth * scale;
  canvas.height = height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (file) =>
        file === null ? reject(new Error('The browser could not draw the picture.')) : resolve(file),
      'image/png',
    );
  });
}
