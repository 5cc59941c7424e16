/** Whether a frame is large enough for an article (CSS pixels): smaller ones hold advertisements and widgets. */
export function isLargeFrame({ clientWidth, clientHeight }: { readonly clientWidth: number; readonly clientHeight: number }): boolean {
  return clientWidth >= 400 && clientHeight >= 300;
}
