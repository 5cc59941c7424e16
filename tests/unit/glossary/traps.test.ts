import { expect, test } from 'vitest';

import { annotateText, bundledGlossary } from '../../../glossary/build/annotate.ts';

/*
 * Phrases in which a form of the glossary means something else, each in a sentence of its kind of text. Editors met them when they
 * gathered the forms: what stands in the second column must not be found.
 */

const glossary = bundledGlossary();

const TRAPS: ReadonlyArray<readonly [phrase: string, entry: string, text: string]> = [
  ['Nabi Ibrahim AS', 'united-states', 'Khatib menceritakan keteguhan Nabi Ibrahim AS kepada jemaah yang memenuhi halaman.'],
  ['Rasul … AS', 'united-states', 'Mukjizat Rasul Allah Musa AS dikisahkan dalam pengajian sore di kampung itu.'],
  ['berinisial AS (34)', 'united-states', 'Pelaku berinisial AS (34) ditangkap, dan keluarga AS belum memberi keterangan.'],
  ['AS Trencin', 'united-states', 'Klub AS Trencin mendatangkan penyerang muda dari Gambia untuk musim depan.'],
  ['US in capitals', 'united-states', 'THEY CAME TO TELL US ABOUT THE FLOOD'],
  ['AS in capitals', 'united-states', 'FARMERS STRUGGLE AS RAINS FAIL FOR THE THIRD YEAR'],
  ['Manggarai Barat', 'western-countries', 'Bupati Manggarai Barat mengajak sekutu politiknya dan pemerintah pusat membangun dermaga.'],
  ['Pesisir Barat', 'western-countries', 'Pemerintah Pesisir Barat menutup pantai karena teknologi peringatan dini rusak.'],
  ['Waktu Indonesia Barat', 'western-countries', 'Siaran dimulai pukul tujuh Waktu Indonesia Barat, menurut pemerintah daerah.'],
  ['Barat as a compass point', 'western-countries', 'Pemerintah memperbaiki jalan dari Barat ke Timur kota serta di sisi Barat pelabuhan.'],
  ['pembatasan ekspor CPO', 'export-controls', 'Pembatasan ekspor CPO membuat harga tandan buah segar turun di tingkat petani.'],
  ['pembatasan ekspor CPO', 'chip-export-controls', 'Pembatasan ekspor CPO membuat harga tandan buah segar turun di tingkat petani.'],
  ['aturan ekspor batu bara', 'export-controls', 'Aturan ekspor batu bara direvisi agar pasokan listrik di Jawa tidak terganggu.'],
  ['monopoli garam', 'monopoly', 'Pada masa kolonial monopoli garam menjadi sumber pendapatan pemerintah di Madura.'],
  [
    'transfer teknologi in defence',
    'technology-sharing',
    'Pembelian jet tempur itu disertai transfer teknologi kepada galangan dalam negeri.',
  ],
  [
    'transfer teknologi in farming',
    'technology-sharing',
    'Penyuluh memberi alih teknologi pembibitan padi kepada kelompok tani di Subang.',
  ],
  [
    'technology transfer in defence',
    'technology-sharing',
    'The submarine contract includes technology transfer to the shipyard in Surabaya.',
  ],
  ['Ivanka Trump', 'donald-trump', 'Ivanka Trump membuka butik baru di pusat kota itu bersama suaminya.'],
  ['Wakil PM China', 'premier-of-china', 'Wakil PM China menerima para pengusaha di Balai Agung pagi tadi.'],
  [
    'SMIC, a French wage',
    'smic',
    'Le gouvernement a relevé le SMIC de deux pour cent, ce qui concerne trois millions de salariés dans le pays et les petites entreprises.',
  ],
  ['SMIC, a French wage in English', 'smic', 'French workers on the minimum wage, or SMIC, will get a raise of two percent.'],
  ['PRC, a Philippine commission', 'china', 'The PRC will release the results of the nursing examination in Manila on Friday.'],
  ['flight AI 302', 'ai', 'Pesawat AI 302 tujuan Sydney kembali ke Delhi karena masalah pada mesin kiri.'],
  ['NVDA, the screen reader', 'nvidia', 'Pengguna tunanetra menguji situs dengan NVDA dan JAWS pada tiga peramban.'],
  ['NVDA, the screen reader', 'nvidia', 'NVDA reads the heading aloud, and keyboard users can skip to it with one key.'],
  ['plain semikonduktor', 'ai-chip', 'Silikon adalah semikonduktor yang dipelajari siswa dalam pelajaran fisika kelas dua belas.'],
  ['plain semiconductors', 'ai-chip', 'Students learn that semiconductors conduct better than glass but worse than copper.'],
  ['daftar entitas', 'entity-list', 'Basis data itu menyimpan daftar entitas beserta atribut dan kunci utamanya.'],
  ['CUDA, a car', 'cuda', 'Plymouth CUDA keluaran 1970 itu terjual dalam lelang mobil klasik di Arizona.'],
  ['CUDA, a misspelt horse', 'cuda', 'Anak itu menulis kata CUDA di papan, padahal maksudnya hewan yang ditunggangi.'],
  ['Ascend', 'huawei-ascend', 'Ascend the stairs slowly, and rest on every landing until the guide has come.'],
  ['Ascend', 'huawei-ascend', 'Para pendaki memilih jalur bernama Ascend untuk sampai ke puncak sebelum subuh.'],
  ['Stargate', 'stargate', 'Penggemar Stargate menunggu musim baru serial fiksi ilmiah itu sejak lama.'],
];

test.each(TRAPS)('“%s” is not %s: %s', (_phrase, entry, text) => {
  expect(annotateText(glossary, text).mentions.map((mention) => mention.entry)).not.toContain(entry);
});
