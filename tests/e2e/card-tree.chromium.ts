import type { Page } from '@playwright/test';

import { expect, test } from '../support/chromium.ts';
import { pageOf } from './stories/reading.ts';

const NEWS = pageOf('<p><b id="m">Nvidia</b> disebut.</p>');

/** What is said of one entry in a language: whole where the interface says it, by its beginning where the glossary does. */
const SAID = {
  id: {
    sources: 'Sumber (4)',
    more: 'Lainnya',
    related: 'Chip AI',
    tree: `
      - dialog "Nvidia":
        - article:
          - text: Organisasi
          - button "English"
          - button "Sematkan di sudut"
          - button "Tutup"
          - heading "Nvidia" [level=2]
          - paragraph: /^Perusahaan AS/
          - paragraph: /^US company/
          - paragraph: /^Pada 2025/
          - heading "Fakta" [level=3]
          - list:
            - listitem:
              - text: /Jensen Huang/
              - link "Sumber 1"
          - heading "Laporan Liputan6.com, 28 Juli 2025" [level=3]
          - paragraph: /^Sebagai/
          - navigation "Lihat juga":
            - heading "Lihat juga" [level=3]
            - button "Chip AI"
            - button "Jensen Huang"
          - group:
            - text: Sumber (4)
            - list:
              - listitem:
                - link /↗$/
          - paragraph:
            - link "Wikipedia (id.wikipedia.org) ↗"
            - link "Situs resmi (nvidia.com) ↗"
          - group:
            - text: Lainnya
            - paragraph:
              - button "Salin sebagai Markdown"
              - button "Laporkan salah tanda"
            - group "Sembunyikan":
              - button "di semua situs"
            - group "Bahasa kedua":
              - button "di bawah" [pressed]
          - button "Salin dengan sumber"
          - status`,
    followed: `
      - dialog "Chip AI":
        - article:
          - button "Kembali"
          - heading "Chip AI" [level=2]
          - paragraph: AI chip`,
  },
  en: {
    sources: 'Sources (4)',
    more: 'More',
    related: 'AI chip',
    tree: `
      - dialog "Nvidia":
        - article:
          - text: Organisation
          - button "Indonesia"
          - button "Pin to the corner"
          - button "Close"
          - heading "Nvidia" [level=2]
          - paragraph: /^US company/
          - paragraph: /^Perusahaan AS/
          - paragraph: /^In 2025/
          - heading "Facts" [level=3]
          - list:
            - listitem:
              - text: /Jensen Huang/
              - link "Source 1"
          - heading "What Liputan6.com reported, 28 July 2025" [level=3]
          - paragraph: /^As one effect/
          - navigation "See also":
            - heading "See also" [level=3]
            - button "AI chip"
            - button "Jensen Huang"
          - group:
            - text: Sources (4)
            - list:
              - listitem:
                - link /↗$/
          - paragraph:
            - link "Wikipedia (en.wikipedia.org) ↗"
            - link "Official site (nvidia.com) ↗"
          - group:
            - text: More
            - paragraph:
              - button "Copy as Markdown"
              - button "Report a wrong match"
            - group "Hide":
              - button "everywhere"
            - group "Second language":
              - button "below" [pressed]
          - button "Copy with sources"
          - status`,
    followed: `
      - dialog "AI chip":
        - article:
          - button "Back"
          - heading "AI chip" [level=2]
          - paragraph: Chip AI`,
  },
} as const;

/** In which language each sentence at a glance is to be spoken. */
const spoken = (page: Page): Promise<Array<string | undefined>> =>
  page.locator('konteks-card .gloss').evaluateAll((all) => all.map((one) => one.closest<HTMLElement>('[lang]')?.lang));

for (const language of ['id', 'en'] as const)
  test(`in “${language}” the card says what it is of, in the language of each part, and what each button and link does`, async ({
    page,
    story,
    site,
    extension,
  }) => {
    const { tree, sources, more, related, followed } = SAID[language];
    await extension.helper.evaluate((value) => chrome.storage.local.set({ language: value }), language);
    await story.goto(site.page(`/tree-${language}`, NEWS));
    await story.placed();
    const box = await page.locator('#m').boundingBox();
    await story.moveTo((box?.x ?? 0) + 10, (box?.y ?? 0) + 8);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await story.pressInCard(sources);
    await story.pressInCard(more);
    const dialog = page.locator('konteks-card [role=dialog]');
    await expect(dialog).toMatchAriaSnapshot(tree);
    expect(await spoken(page)).toEqual([language, language === 'id' ? 'en' : 'id']);
    await story.pressInCard(related);
    await expect(dialog).toMatchAriaSnapshot(followed);
    await extension.helper.evaluate(() => chrome.storage.local.clear());
  });
