/** Something on the settings page that can be looked for. */
export type Findable = {
  /** Of its element. */
  readonly id: string;
  readonly label: string;
  /** The heading that it stands under. */
  readonly part: string;
  /** All that it says. */
  readonly words: string;
};

/** What holds every typed word, those first that hold them in their label. Capitals and accents make no difference. */
export function findSettings(all: readonly Findable[], typed: string): Findable[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const holds = (text: string): boolean => wanted.every((word) => fold(text).includes(word));
  const byLabel = all.filter(({ label }) => holds(label));
  return [...byLabel, ...all.filter((one) => !byLabel.includes(one) && holds(`${one.words} ${one.part}`))];
}

/** The controls that the page shows now, in its order; a part without any stands for itself. */
export function settingsOn(page: ParentNode): Findable[] {
  return [...page.querySelectorAll('section')].flatMap((section) => {
    const part = section.querySelector('h2')?.textContent ?? '';
    const controls = [...section.querySelectorAll<HTMLElement>('[data-setting]')];
    return controls.map(({ id, dataset, textContent }) => ({ id, label: dataset['setting'] ?? '', part, words: textContent }));
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
