/** Smaller frames hold advertisements and widgets, not articles (CSS pixels). */
const FLOOR = { width: 400, height: 300 };

export function isLargeFrame(width: number, height: number): boolean {
  return width >= FLOOR.width && height >= FLOOR.height;
}
