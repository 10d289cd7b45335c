import type { Locator } from 'playwright-core';

/** A picture of an element, as a PNG in base64. */
export async function pictureOf(element: Locator): Promise<string> {
  return (await element.screenshot()).toString('base64');
}

/** A picture of an element once it stays as it is. */
export async function restingPictureOf(element: Locator): Promise<string> {
  let [last, now] = ['', await pictureOf(element)];
  while (last !== now) {
    await element.page().waitForTimeout(1_000);
    [last, now] = [now, await pictureOf(element)];
  }
  return now;
}

/** How many pixels of a picture have a colour, `#rrggbb`. */
export async function countPixels(element: Locator, picture: string, colour: string): Promise<number> {
  return (await pixelsOf(element, picture, colour)).length;
}

/** Where a picture has pixels of a colour, `#rrggbb`: their numbers, row by row. */
export async function pixelsOf(
  element: Locator,
  picture: string,
  colour: string,
): Promise<readonly number[]> {
  return element.page().evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${picture}';
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const wanted = Number.parseInt('${colour.slice(1)}', 16);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const found = [];
    for (let i = 0; i < data.length; i += 4)
      if (((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]) === wanted) found.push(i / 4);
    return found;
  })()`);
}
