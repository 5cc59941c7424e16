/**
 * Runs in a page with one mention: so many times it adds a paragraph with another, waits until it is painted, takes it away, and keeps of it
 * only what hinders no collection.
 */
export async function addAndRemove(rounds: number): Promise<void> {
  const world = window as unknown as { gone?: Array<WeakRef<Node>> };
  world.gone ??= [];
  const painted = async (size: number): Promise<void> => {
    while (CSS.highlights.get('konteks-first')?.size !== size) await new Promise(requestAnimationFrame);
  };
  for (let round = 0; round < rounds; round += 1) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Huawei kabar ke-${round}.`;
    document.querySelector('article')?.append(paragraph);
    await painted(2);
    world.gone.push(new WeakRef<Node>(paragraph), new WeakRef<Node>(paragraph.firstChild ?? paragraph));
    paragraph.remove();
    await painted(1);
  }
}
