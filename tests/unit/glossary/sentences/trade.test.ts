import { testSentences } from '../../../support/marked-sentences.ts';

testSentences('chip export rules, English compounds', [
  'Officials in the [US|united-states] are drafting [advanced AI chip export rules|chip-export-controls] that may reach cloud firms in the Gulf.',
  'The senator called [semiconductor export controls|chip-export-controls] leaky, and said that an earlier [chip export ban|chip-export-controls] had failed.',
  'Lawmakers want [AI chip export licences|chip-export-controls] to be reviewed by a committee before any shipment leaves port.',
  'Lobbyists fear that [chip-export curbs|chip-export-controls] will hurt sales, while [GPU export restrictions|chip-export-controls] annoy universities in Kenya.',
]);

testSentences('export rules on chips', [
  'The ministry confirmed [export controls on AI chips|chip-export-controls] but said nothing about the older models sold to schools.',
  'Brokers in Singapore tested how far [export restrictions on high-end semiconductors|chip-export-controls] can be enforced by customs officers.',
  'The [US|united-states] widened its [export curbs on advanced artificial intelligence chips|chip-export-controls] to [China|china] late on Friday.',
  'A draft adds [export controls on chipmaking equipment|chip-export-controls], which Dutch and Japanese suppliers dislike for obvious reasons.',
]);

testSentences('curbs on chip exports', [
  'Markets slid as the cabinet weighed [curbs on advanced chip exports|chip-export-controls] and a tax on buybacks.',
  'Investors expect [restrictions on AI chip sales|chip-export-controls] to [China|china] to stay until the two presidents meet again.',
  'A [ban on exports of semiconductors|chip-export-controls] would hit small firms first, the chamber of commerce warned.',
  'The bill would end [limits on exporting powerful chips|chip-export-controls] for companies that report their customers.',
]);

testSentences('exports of chips', [
  'Analysts expect [high-end semiconductor exports|chip-export-controls] to [China|china] to fall sharply before the summer is over.',
  'Court papers describe how [exports of advanced AI chips|chip-export-controls] were hidden behind shell companies in three countries.',
  '[AI chip exports|chip-export-controls] to the Middle East were discussed over lunch, according to two people in the room.',
  'The firm applied for [licences to export AI chips|chip-export-controls] to [China|china] and is still waiting for an answer.',
]);

testSentences('chip bans without the word export need the countries or the kind', [
  'Traders shrugged off the [AI chip ban|chip-export-controls], since stocks in warehouses would last for another year.',
  '[China|china] protested against the [chip curbs|chip-export-controls] again and summoned an ambassador to hear why.',
  'Engineers say [curbs on AI chips|chip-export-controls] slow research less than a shortage of electricity does.',
]);

testSentences('pembatasan ekspor chip', [
  'Pemerintah [AS|united-states] mengumumkan [pembatasan ekspor chip AI canggih|chip-export-controls] ke [China|china] pada akhir pekan lalu.',
  'Menurut pengamat, [larangan ekspor semikonduktor|chip-export-controls] itu mudah disiasati lewat perusahaan cangkang di negara ketiga.',
  'Sejumlah senator meminta [aturan ekspor chip kecerdasan buatan (AI)|chip-export-controls] diperketat sebelum masa sidang berakhir.',
  '[Kebijakan pembatasan ekspor chip|chip-export-controls] dinilai merugikan pemasok kecil yang bergantung pada satu pelanggan saja.',
]);

testSentences('pembatasan terhadap ekspor chip', [
  'Kongres menyetujui [pembatasan baru terhadap ekspor chip canggih|chip-export-controls] meski ditentang para pengusaha.',
  '[Kontrol ketat atas ekspor chip AI|chip-export-controls] membuat harga kartu bekas melonjak di pasar gelap.',
  'Juru bicara itu menolak menjelaskan [larangan terhadap ekspor peralatan pembuat chip|chip-export-controls] yang berlaku bulan depan.',
]);

testSentences('penjualan dan pengiriman chip', [
  'Dewan itu menunda [pembatasan penjualan chip AI|chip-export-controls] ke [China|china] setelah bertemu para bos perusahaan.',
  'Bea cukai menyelidiki [pengiriman chip AI|chip-export-controls] ke [Tiongkok|china] yang disamarkan sebagai barang elektronik bekas.',
  'Perusahaan itu mengantongi [izin penjualan chip AI|chip-export-controls] untuk dua tahun ke depan, kata direkturnya.',
]);

testSentences('ekspor chip', [
  'Ia menilai [ekspor chip AI|chip-export-controls] harus diawasi, tetapi tidak dihentikan sama sekali seperti usul partainya.',
  'Pembahasan [ekspor cip canggih|chip-export-controls] ke [RRT|china] berlangsung tertutup sampai larut malam di gedung parlemen.',
  'Washington membatasi [ekspor chip|chip-export-controls], dan Beijing membalas dengan memeriksa perusahaan asing.',
  'Ketegangan soal [ekspor peralatan pembuatan semikonduktor|chip-export-controls] ikut dibahas dalam kunjungan menteri Belanda itu.',
]);

testSentences('chips that are food, wood or stakes, and plain trade figures', [
  'Petani Madiun menggenjot ekspor chip porang ke Jepang setelah harga umbi basah naik dua kali lipat.',
  'Vietnam remains the leader in wood chip exports, and exports of wood chips rose again in the first quarter.',
  'Banana chip exports from the Philippines brought in more dollars than coconut oil did in March.',
  'South Korea’s semiconductor exports rose for the ninth month in a row, customs data showed on Monday.',
  'Ekspor chip pisang dan keripik singkong dari Lampung tumbuh pesat berkat pembeli dari Timur Tengah.',
  'Polisi menyita ribuan akun dan melarang penjualan chip domino di warung internet kota itu.',
  'Write export default Chip in the module, then import the Chip component where the form needs it.',
]);

testSentences('export controls, where chips, AI or technology are spoken of', [
  'Card makers say that [export controls|export-controls] cost them billions, though demand for [Nvidia|nvidia] cards stays high.',
  'Menurut [Huawei|huawei], [kontrol ekspor|export-controls] justru mempercepat riset perusahaan itu di bidang perangkat lunak.',
  'Pemerintah meninjau [kebijakan ekspor teknologi|export-controls] setelah laporan tentang penyelundupan muncul di media.',
  'Diplomats spent the day on [technology export restrictions|export-controls], and hardly a minute on fish.',
]);

testSentences('export rules on other goods are not meant', [
  'Pemerintah mencabut pembatasan ekspor CPO setelah harga minyak goreng di pasar kembali turun.',
  'Kementerian menyiapkan aturan ekspor batu bara yang mewajibkan pengusaha memasok pembangkit dalam negeri.',
  'Larangan ekspor bijih nikel digugat di organisasi perdagangan itu, dan regulasi ekspor timah menyusul.',
  'New export restrictions on wheat sent prices up, and export controls on rare earths worried car makers.',
  'Teknologi satelit memantau aturan ekspor benih lobster di pelabuhan-pelabuhan kecil sepanjang pantai selatan.',
]);

testSentences('the Entity List', [
  'The Commerce Department put twelve firms on the [Entity List|entity-list] and removed one from the [trade blacklist|entity-list].',
  'Departemen Perdagangan menambahkan anak usaha itu ke [daftar entitas|entity-list] dengan alasan keamanan nasional.',
  '[Huawei|huawei] has been on a [US|united-states] [export blacklist|entity-list] since its founder’s daughter was arrested.',
  '[Biro Industri dan Keamanan|bis] ([BIS|bis]) memperluas [Daftar Entitas|entity-list] sehingga mencakup anak perusahaan.',
]);

testSentences('other lists of entities, other BIS', [
  'OJK menerbitkan daftar entitas ilegal yang menawarkan pinjaman tanpa izin kepada warga desa.',
  'The parser returns a named entity list, and the entity list is sorted by name.',
  'Kementerian merilis daftar entitas penerima izin ekspor nikel, lengkap dengan alamat pabriknya masing-masing.',
  'Gubernur bank sentral hadir di kantor BIS di Basel untuk membahas uang digital dan ekspor modal.',
  'Bis malam itu mogok di tol, dan penumpang menunggu bis lain hingga pagi.',
]);

testSentences('American programmes', [
  'Intel was the largest winner of the [CHIPS Act|chips-act], and the [CHIPS and Science Act|chips-act] still pays.',
  'Dana dari [UU CHIPS dan Sains|chips-act] dipakai untuk membangun dua pabrik di Ohio.',
  'The [AI Diffusion Rule|ai-diffusion-rule] was scrapped before the [AI diffusion framework|ai-diffusion-rule] had divided anyone into tiers.',
  'Menteri perdagangan memuji [Program Ekspor AI Amerika|american-ai-exports] dalam pidato di Riyadh pekan lalu.',
  '[Executive Order 14320|american-ai-exports] created the [American AI Exports Program|american-ai-exports], which finances whole packages abroad.',
  'OpenAI dan SoftBank membiayai [Stargate|stargate], dan [Proyek Stargate|stargate] pertama berdiri di Abilene, Texas.',
  'Oracle leases land for the [Stargate project|stargate] near a gas plant in the desert.',
]);

testSentences('European laws and old films', [
  'The European Chips Act set a goal of one fifth, and the EU Chips Act is being revised.',
  'Brussels wants a Chips Act that also covers old factories, a commissioner told members of parliament.',
  'Stargate SG-1 ran for ten seasons, and a new Stargate series is planned at Amazon.',
  'Declassified papers on Project Stargate tell how the CIA paid psychics to find submarines.',
  'The diffusion rule of the museum says that gases spread evenly through both rooms.',
]);

testSentences('industrial policy and the market in China', [
  '[Made in China 2025|made-in-china-2025] named ten industries, and a sequel to [MIC 2025|made-in-china-2025] is expected in spring.',
  '[Nvidia|nvidia] may lose the [Chinese market|china-chip-market] for good, its finance chief said on a call.',
  'Rencana [Made in China 2025|made-in-china-2025] jarang disebut lagi dalam pidato resmi sejak perang dagang dimulai.',
  'Bos [Nvidia|nvidia] menyebut [pasar China|china-chip-market] bernilai puluhan miliar dolar bagi perusahaannya.',
  'Pangsa merek lokal di [pasar chip AI China|china-chip-market] diperkirakan melewati separuh tahun depan.',
]);

testSentences('other markets and other things made in China', [
  'Eksportir kopi mengincar pasar [China|china] dan Jepang setelah panen raya di Gayo selesai.',
  'The label said made in [China|china], 2025 edition, and the toy broke the same day.',
  'Dutch cheese does well on the Chinese market, according to a trade fair in Utrecht.',
]);

testSentences('containment', [
  'Critics see [technology containment|containment] behind the tariffs, and the embassy said so on its website.',
  'Kedutaan itu menuduh Washington melakukan [pembendungan teknologi|containment] dengan dalih keamanan.',
  'Langkah itu dianggap [upaya menghambat kemajuan teknologi|containment] [China|china] oleh sejumlah diplomat di Jenewa.',
  'He wrote that efforts to [slow China’s technological rise|containment] had come ten years too late.',
]);

testSentences('other containment', [
  'Firefighters reached forty per cent containment of the blaze before the wind turned again.',
  'Regulasi yang kaku dapat menghambat perkembangan teknologi pertanian di desa, kata dosen itu.',
  'Tanggul dibangun untuk membendung laju abrasi di pesisir utara pulau itu sejak tahun lalu.',
]);

testSentences('sharing technology', [
  'Delegasi itu berjanji [berbagi teknologi AI|technology-sharing] dengan kampus di Afrika tanpa memungut biaya lisensi.',
  'The premier offered to [share its AI technology|technology-sharing] with poorer states, without naming any of them.',
  'Officials praised [AI technology sharing|technology-sharing] as a gift to [developing countries|developing-countries] that lack computers.',
  'Investasi pabrik [chip AI|ai-chip] itu disertai [alih teknologi|technology-sharing] kepada mitra lokal di Batam.',
  'Perjanjian tersebut memuat [transfer teknologi semikonduktor|technology-sharing] dan pelatihan bagi seratus insinyur muda.',
]);

testSentences('technology passed on in defence and farming', [
  'Pembelian pesawat tempur itu mencakup transfer teknologi kepada industri pertahanan dalam negeri.',
  'Penyuluh mengajarkan alih teknologi pertanian kepada petani bawang agar panen tidak bergantung pada cuaca.',
  'The frigate deal includes technology transfer to a navy shipyard in Surabaya over eight years.',
  'Toyota dan Suzuki berbagi teknologi mesin hibrida untuk mobil kecil yang dirakit di Karawang.',
]);

testSentences('technological self-reliance', [
  'The plenum again put [technological self-reliance|technological-self-reliance] at the heart of the plan for five years.',
  'Planners speak of [self-reliance in science and technology|technological-self-reliance], and provinces answer with [chip self-sufficiency|technological-self-reliance] targets.',
  'Subsidies are meant to cut [dependence on foreign technology|technological-self-reliance], not to please investors in the short run.',
  'Its [reliance on imported chips|technological-self-reliance] has fallen, yet [tech self-sufficiency|technological-self-reliance] is still years away.',
  'Officials in [China|china] now speak of [AI independence|technological-self-reliance] at every opening of a school.',
]);

testSentences('kemandirian teknologi', [
  'Rapat pleno menempatkan [kemandirian sains dan teknologi|technological-self-reliance] di urutan pertama rencana lima tahun.',
  'Subsidi itu diharapkan mengurangi [ketergantungan pada teknologi asing|technological-self-reliance] dalam satu dasawarsa.',
  '[Kemandirian di bidang teknologi|technological-self-reliance] tidak tercapai dalam semalam, ujar rektor itu kepada mahasiswa baru.',
  'Pemerintah mengejar [swasembada chip|technological-self-reliance] dan memangkas [ketergantungan terhadap chip impor|technological-self-reliance] lewat dana khusus.',
  '[Ketergantungannya pada semikonduktor buatan luar negeri|technological-self-reliance] terlihat jelas ketika pasokan terputus dua tahun lalu.',
  'Rektor itu menulis buku tentang [kemandirian di industri semikonduktor|technological-self-reliance] dan kopi Gayo.',
]);

testSentences('self-reliance and dependence in other matters', [
  'Presiden menargetkan swasembada pangan dan swasembada energi sebelum masa jabatannya berakhir.',
  'Rice self-sufficiency is within reach, the minister said, and self-reliance begins in the family.',
  'Psikolog mengingatkan ketergantungan pada teknologi membuat anak sulit tidur dan malas bergerak.',
  'Bank Mandiri membuka jalur mandiri bagi mahasiswa, dan kemandirian anak dilatih sejak dini.',
  'Doctors worry about reliance on foreign nurses, and teachers about dependence on phones.',
]);
