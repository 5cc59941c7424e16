import type { Colour } from './contrast.ts';
import type { StoryPage } from './story.ts';

/** What a page's viewport looks like, pixel by pixel. */
export class Picture {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Uint8Array;

  private constructor(width: number, height: number, pixels: Uint8Array) {
    this.width = width;
    this.height = height;
    this.#pixels = pixels;
  }

  /** Takes one. The browser that took it also reads it, in a page of ours. */
  static async of(story: StoryPage): Promise<Picture> {
    const { width, height, pixels } = await story.inOwnPage(
      async (png) => {
        // Our pages' own policy lets no picture come from an address of data.
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]));
        const { width: columns, height: rows } = image;
        const context = new OffscreenCanvas(columns, rows).getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        const reader = new FileReader();
        const read = new Promise((done) => reader.addEventListener('load', done));
        reader.readAsDataURL(new Blob([context.getImageData(0, 0, columns, rows).data]));
        await read;
        return { width: columns, height: rows, pixels: reader.result as string };
      },
      await story.screenshot(),
    );
    return new Picture(width, height, Buffer.from(pixels.slice(pixels.indexOf(',') + 1), 'base64'));
  }

  at(x: number, y: number): Colour {
    const start = 4 * (y * this.width + x);
    const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = this.#pixels.subarray(start, start + 3);
    return [red, green, blue];
  }
}
