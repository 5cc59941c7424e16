import { testSentences } from '../../../support/marked-sentences.ts';

testSentences('AI chips', [
  'The start-up rents [AI chips|ai-chip] by the hour, and its [AI accelerators|ai-chip] run at night.',
  'Harga [chip AI|ai-chip] naik lagi, sedangkan pasokan [chip kecerdasan buatan|ai-chip] dari pabrik itu belum lancar.',
  'Produsen [semikonduktor|ai-chip] itu memasok [TSMC|tsmc] dan beberapa perusahaan [AI|ai] di Eropa.',
  '[Nvidia|nvidia] ships fewer [chips|ai-chip] this quarter, but each [chip|ai-chip] costs more than before.',
  'Smugglers hid the [AI chips|ai-chip] in crates of shrimp, customs officers said on Monday.',
]);

testSentences('other chips and plain semiconductors', [
  'Fish and chips, potato chips and a poker chip lay on the table beside the old radio.',
  'Pabrik semikonduktor di Batam akan menyerap ribuan pekerja, kata wali kota saat peresmian gedung.',
  'A semiconductor conducts better when warm, as pupils learn in the second year of physics.',
  'Dokter hewan memasang microchip kucing, dan pembeli mencoba chip kentang serta kartu chip baru.',
  'The judge said the ruling would chip away at rights that unions had won in the sixties.',
  'Neighbours who own [Nvidia|nvidia] shares will chip in for the roof; the butcher chipped in twice.',
]);

testSentences('chips made for China', [
  'The company will ship a [China-specific chip|china-specific-chips] in spring, two suppliers told our reporter on Friday.',
  '[Nvidia|nvidia] is working on [watered-down AI chips for China|china-specific-chips], though none has been shown yet.',
  'AMD sells [chips designed specifically for the Chinese market|china-specific-chips], with fewer cores and slower memory links.',
  'Orders for the [B30A|china-specific-chips] and the [RTX 6000D|china-specific-chips] were weak, a dealer for [Nvidia|nvidia] cards said.',
]);

testSentences('chip khusus China', [
  'Perusahaan itu menyiapkan [chip AI khusus China|china-specific-chips] yang lebih lambat daripada model aslinya.',
  '[Nvidia|nvidia] merancang [chip versi khusus|china-specific-chips] bagi pelanggan lama, dengan harga yang juga lebih murah.',
  'Direktur itu mengakui [chip yang dirancang khusus untuk pasar China|china-specific-chips] kurang laku tahun ini.',
  'Penjualan [chip versi China|china-specific-chips] merosot sejak pembeli beralih ke produk lokal.',
]);

testSentences('other special versions', [
  'Produsen ponsel itu merilis chip versi khusus untuk gim, lengkap dengan warna baru dan kipas kecil.',
  'The café sells a special version of its cake for Easter week, with red beans and cream.',
  'Lampu B20 dan jalan L20 ditutup sementara karena perbaikan pipa air di kawasan pasar.',
]);

testSentences('Nvidia and its models', [
  '[Nvidia|nvidia]’s [H20 chips|nvidia-h20] piled up in Taiwan while the [H20|nvidia-h20] waited for a permit.',
  '[NVIDIA|nvidia] menjual [H200|nvidia-h200] ke Timur Tengah, dan [chip H200|nvidia-h200] itu habis dalam sepekan.',
  'Older [Nvidia|nvidia] models such as the [A800|nvidia-a800-h800] and the [H800|nvidia-a800-h800] still fetch good prices.',
  '[NVDA|nvidia] shares closed lower on Nasdaq after three analysts cut their targets for the year.',
  'Pusat data itu menyewa [chip AI|ai-chip] [H20|nvidia-h20] dan [GPU H800|nvidia-a800-h800] dari pemasok lokal.',
  '[Nvidia|nvidia] had promised the [H20s|nvidia-h20] for spring, but a dealer in Macau got only [H200s|nvidia-h200].',
  'Premarket movers: [NVDA|nvidia] rose while the other names on our list fell.',
]);

testSentences('look-alikes of Nvidia and its models', [
  'NVDA membacakan isi layar bagi tunanetra, dan pembaca layar itu dapat diunduh gratis.',
  'With the NVDA screen reader, blind students can fill in the form without help from staff.',
  'Mobil itu melaju di jalan A800 dekat hotel H20, lalu berhenti di gerbang H200 bandara.',
]);

testSentences('Huawei and Ascend', [
  '[Huawei|huawei] [Ascend 910C|huawei-ascend] boards arrived at the lab, and [Huawei|huawei]’s [Ascend|huawei-ascend] tools came later.',
  'Bank itu memakai [chip Ascend|huawei-ascend] buatan [Huawei|huawei] untuk melatih model bahasa berukuran kecil.',
  '[Huawei Technologies|huawei] showed its [CloudMatrix 384|cloudmatrix-384] with rows of [Ascend 950 chips|huawei-ascend] behind glass.',
  'Sistem [CloudMatrix|cloudmatrix-384] menghubungkan ratusan [prosesor Ascend|huawei-ascend] lewat kabel optik.',
]);

testSentences('other ascents', [
  'Pilgrims Ascend the stairs at dawn, and Ascend Fitness opens its third hall in the town.',
  'Bank Ascend menawarkan kredit murah, sementara Ascend Airways menambah dua pesawat sewaan.',
  'Nature’s Ascend tea is said to calm, but the shop was closed when we came.',
]);

testSentences('GPU, HBM, EUV, CUDA', [
  'A [graphics card|gpu] holds a [GPU|gpu], and eight [GPUs|gpu] fill one tray of the server.',
  'Pasokan [HBM|hbm] dari pabrik memori itu terjual habis, termasuk [HBM3E|hbm] dan [HBM4|hbm] untuk tahun depan.',
  '[ASML|asml] ships [EUV machines|euv], each as large as a bus, to a handful of customers.',
  'Pengembang menulis ulang kode [CUDA|cuda] agar berjalan tanpa [GPU|gpu] buatan [Nvidia|nvidia].',
  'Harga [kartu grafis|gpu] naik karena [memori bandwidth tinggi|hbm] langka, dan [litografi EUV|euv] tidak bertambah.',
]);

testSentences('other HBM, EUV and CUDA', [
  'Skripsi itu memakai Health Belief Model (HBM), dan HBM dipilih karena cocok untuk remaja.',
  'Peneliti gizi menilai kerangka HBM kurang cocok untuk lansia di desa pesisir.',
  'The Chevrolet Bolt EUV was parked outside, and its owner praised the range in winter.',
  'Satelit itu memotret Matahari dalam panjang gelombang EUV sepanjang musim semi lalu.',
  'He restored a 1970 Plymouth CUDA, a muscle car that his father had bought new.',
  'NAIK CUDA DI PANTAI PARANGTRITIS SAAT LIBURAN',
]);

testSentences('chip makers', [
  '[SMIC|smic] prints wafers for phones in [Shanghai|shanghai], and [TSMC|tsmc] builds a plant in Arizona.',
  '[Semiconductor Manufacturing International Corp|smic] raised prices, as did [Taiwan Semiconductor Manufacturing Co|tsmc] a week before.',
  'Saham [ASML|asml] dan [TSMC|tsmc] naik setelah laporan laba keduanya terbit kemarin sore.',
  'Pabrik baru [SMIC|smic] di Shenzhen menambah dua lini produksi tahun ini, kata sumber di kalangan pemasok [semikonduktor|ai-chip].',
]);

testSentences('the French wage', [
  'Le SMIC augmente de deux pour cent, et le salaire moyen reste stable en France.',
  'In Paris the SMIC, the minimum wage, rose to more than 1,400 euros after tax.',
  'Upah minimum di Prancis, yang disebut SMIC, naik mulai Januari menurut menteri tenaga kerja.',
]);
