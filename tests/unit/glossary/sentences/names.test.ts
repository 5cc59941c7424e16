import { testSentences } from '../../../support/marked-sentences.ts';

testSentences('a name and its abbreviation in brackets are two mentions', [
  'Kemajuan [kecerdasan buatan|ai] ([AI|ai]) di [Amerika Serikat|united-states] ([AS|united-states]) dibahas dalam sidang itu.',
  'Menurut [Republik Rakyat Tiongkok|china] ([RRT|china]), usulan itu terbuka bagi siapa pun yang berminat.',
  'The delegation flew to the [United States|united-states] ([US|united-states]) before the talks on fisheries were over.',
]);

testSentences('the United States, dotted or not', [
  'Menteri keuangan [A.S.|united-states] menolak usul itu, sementara pasar di [AS|united-states] tetap tenang sepanjang pekan.',
  'Officials in the [U.S.|united-states] said that the [US|united-states] share of the market had fallen for three years.',
  'Hubungan [China|china]-[AS|united-states] membaik setelah utusan [Amerika Serikat|united-states] tiba di [Shanghai|shanghai].',
  'The [US|united-states]-led group met its [U.S.|united-states]-based donors, and the [USA|united-states] paid for the hall.',
  'Pabrik di [Negeri Paman Sam|united-states] itu tutup, sedangkan tersangka utamanya lari dari [AS|united-states] pekan lalu.',
  '[U.S|united-states] farmers sold less corn, and the [U.S.|united-states] trade office said nothing about it.',
]);

testSentences('“as” and “us” are words, and AS is much else besides', [
  'Nabi Ibrahim AS dan Nabi Musa AS disebut dalam khotbah yang dibacakan imam masjid itu.',
  'Kisah Rasul Isa AS dan ibunya diceritakan kembali untuk anak-anak di pesantren itu.',
  'Polisi menahan pemuda berinisial AS (34) di rumahnya, lalu AS dibawa ke kantor untuk diperiksa.',
  'Seorang tersangka lain, AS (21), masih dicari oleh petugas hingga malam tadi.',
  'AS Roma dan AS Trencin bermain imbang, sedangkan AS Monaco kalah dari tamunya.',
  'AS PRICES RISE, BUYERS ARE LEFT WITH LESS',
  'WHO WILL TELL US WHAT THIS MEANS',
  'Give us what belongs to us, they sang, as the march went on.',
  'Uni Soviet (US) bubar pada 1991, dan bekas wilayah US menjadi belasan negara yang merdeka.',
  'Terdakwa AS dan MR menunduk saat hakim membacakan putusan; AS lalu memeluk ibunya.',
  'AS alias Boim lari ke kebun jagung, tetapi tas milik AS tertinggal di warung.',
  'Sopir bus itu, AS (44), selamat, dan keluarga AS sudah menjemputnya dari puskesmas.',
  'Truk pasir terguling karena AS RODA depannya patah di tikungan, kata petugas.',
  'Cerpen A.S. Laksana dibacakan malam itu, begitu pula kisah Siti Hajar AS.',
  'The tennis fans who missed the U.S. Open watched a film about it instead.',
  'Korban berinisial “AS” masih trauma, dan keluarga AS menunggu di luar ruangan.',
  'Polisi menahan MR (21) dan AS (34) di terminal; AS mengaku hanya ikut teman.',
  'Murid SMP AS SYIFA dan santri AS-SALAM bertanding catur di aula kecamatan.',
]);

testSentences('China by all its names', [
  'Kedutaan [Tiongkok|china] membantah laporan itu, dan juru bicara [RRT|china] menolak berkomentar lebih jauh.',
  'Warga keturunan [Cina|china] di kota itu merayakan tahun baru bersama tetangga mereka.',
  '[China|china]’s exports rose, and mainland [China|china] bought more soybeans than in any month before.',
  'The [PRC|china] embassy thanked the [People’s Republic of China|china] association for its gift to the school.',
  'Dulu koran menulis [RRC|china], kini [Tiongkok|china], dan pembaca tua masih bingung.',
]);

testSentences('china is also porcelain, and PRC also a commission', [
  'A cabinet of fine china stood beside plates of bone china and a teapot without its lid.',
  'Her table is set with saucers, a teapot and a tureen: Blue China and Lilies in every room.',
  'The Philippine Professional Regulation Commission (PRC) released the results; the PRC will issue the licences in May.',
  'Kapal patroli berlayar di Laut China Selatan, dan South China Morning Post memberitakannya pagi ini.',
  'Komunitas Cina Benteng menampilkan gambang kromong di tepi Sungai Cisadane.',
]);

testSentences('the office and its holder are two mentions, and a title is no part of a name', [
  'Perdana Menteri [Li Qiang|li-qiang] membuka forum itu, lalu [Li|li-qiang] menjawab pertanyaan wartawan yang hadir.',
  'The [Chinese Premier|premier-of-china], [Li Qiang|li-qiang], spoke first; Premier [Li|li-qiang] left before dinner was served.',
  'Premier [Li Qiang|li-qiang] and President [Xi Jinping|xi-jinping] met the guests, and [Xi|xi-jinping] spoke for an hour.',
  '[Perdana Menteri China|premier-of-china] [Li Qiang|li-qiang] akan bertemu dengan [PM China|premier-of-china] terdahulu pekan ini.',
  '[China|china]’s [Li Qiang|li-qiang] is its second premier since 2013, and the [Premier of China|premier-of-china] chairs the cabinet.',
]);

testSentences('a deputy does not hold the office, another holder does', [
  'Wakil Perdana Menteri [China|china] Zhang Guoqing tiba di bandara bersama para menteri yang lain.',
  'Wakil PM [China|china] He Lifeng memimpin perundingan dagang yang berlangsung dua hari itu.',
  'The talks were led by a Chinese vice premier, and [China|china]’s vice premier flew home the next day.',
  '[Perdana Menteri China|premier-of-china] Li Keqiang pernah berkunjung ke kota itu pada musim hujan.',
]);

testSentences('a surname means the one who was named before, and nobody else', [
  '[Li Qiang|li-qiang] hadir bersama Li Chenggang dan Robin Li, tetapi hanya [Li|li-qiang] yang berpidato di sana.',
  'Li Na won the match, and Jet Li watched it from the stand with his family and friends.',
  '[Xi Jinping|xi-jinping] dan Xi Mingze terlihat di acara itu; menurut [Xi|xi-jinping] perayaan itu sederhana saja.',
  '[Jensen Huang|jensen-huang] hailed the deal. [Huang|jensen-huang] said so on stage, as Yasheng Huang wrote later.',
  'Baterai itu memakai Li dan Co, sementara kelas XI belajar tentang unsur-unsurnya.',
]);

testSentences('Trump is the president, not his family or his towers', [
  'Presiden [Donald Trump|donald-trump] berjanji lagi; [Trump|donald-trump] menyebut tarif itu sebagai langkah sementara saja.',
  '[Trump|donald-trump]’s order came at night, and the [Trump administration|donald-trump] defended it in court this week.',
  'Ivanka Trump dan Melania Trump datang ke Trump Tower, sedangkan Eric Trump mengurus Trump Organization.',
  'Kebijakan [pemerintahan Trump|donald-trump] dikritik, dan Donald Trump Jr. membela ayahnya dalam sebuah siniar.',
]);

testSentences('the West is a camp of countries', [
  '[Negara Barat|western-countries] dan [negara-negara Barat|western-countries] lain menolak usul itu dalam sidang umum kemarin.',
  'Sanksi dari [Barat|western-countries] tidak menghentikan perdagangan, kata menteri itu kepada para wartawan asing.',
  '[Western powers|western-countries] and [Western allies|western-countries] differ, though [Western governments|western-countries] signed the letter together.',
  'Sanctions by [the West|western-countries] have hurt Russia less than [Western nations|western-countries] had hoped they would.',
  'Menurutnya dominasi [Barat|western-countries] di lembaga keuangan itu dipersoalkan oleh para menteri negara-negara Afrika.',
  'Diplomat [Barat|western-countries] meninggalkan ruangan sebelum lagu itu selesai, kata panitia.',
  '[Western leaders|western-countries] arrived by train, and two of them left by bus.',
  'Poets from [developing countries|developing-countries] said that [the West|western-countries] reads too little of what they write.',
  'Pidato di sidang BRICS itu menyebut [Barat|western-countries] sebanyak sebelas kali.',
]);

testSentences('places in the west are not the West', [
  'Gempa mengguncang Manggarai Barat dan Pesisir Barat pada pukul tiga Waktu Indonesia Barat tadi.',
  'Gubernur Jawa Barat meninjau Lombok Barat, lalu terbang ke Sumatera Barat bersama rombongannya.',
  'Angin bertiup dari Barat ke Timur, dan hujan turun di Barat Daya pulau itu sejak pagi.',
  'Settlers in the West Bank and farmers in the west of the country met the minister from West Sumatra.',
  'Jembatan di sisi Barat kota itu ditutup, sementara jalan di Barat Laut masih dibuka.',
]);

testSentences('a city is its own name, not a newspaper or a programming kit', [
  'Rapat di [Jakarta|jakarta] ditunda, kata wali kota [Shanghai|shanghai] yang sedang berada di [Jakarta|jakarta].',
  'The Jakarta Post reported it first, and the Jakarta Globe had a picture; both print in [Jakarta|jakarta].',
  'Aplikasi itu memakai Jakarta EE dan berjalan di server yang disewa setiap bulan oleh kampus.',
  'The Shanghai Cooperation Organisation met in Astana, far from [Shanghai|shanghai] and its harbour.',
]);

testSentences('a publication is its name', [
  'Foto itu dimuat oleh [Liputan6.com|liputan6] dan dikutip [Engadget|engadget] sehari kemudian tanpa izin.',
  'Wartawan [Liputan 6|liputan6] menghubungi kantor [Engadget|engadget] untuk meminta tanggapan tertulis.',
  'Tautannya ada di https://www.engadget.com/2025/07/26/kabar.html dan surel@liputan6.com untuk surat.',
  'Warga menyeberangi jembatan bambu. ([Liputan6.com|liputan6]/Rina Wulandari)',
  '[Engadget.com|engadget] menulis bahwa jam tangan itu baru dijual setelah musim hujan.',
]);

testSentences('an English quotation in an Indonesian text is read as English', [
  'Pejabat itu berkata, “They have told us that the [US|united-states] would not sign it,” lalu pergi tanpa menjelaskan apa pun kepada wartawan.',
  'Dalam siaran yang dikutip dari kantor itu tertulis “AS WE HAVE SAID TO THEM BEFORE” dan tidak ada yang lain.',
  'Menteri itu mengatakan bahwa [AS|united-states] akan hadir, dan “it was not for us to decide about that,” katanya kemudian.',
]);

testSentences('an abbreviation that the text defines counts from there on', [
  'The plan is called [World AI Cooperation Organization|global-ai-organisation] ([WACO|global-ai-organisation]). Members of [WACO|global-ai-organisation] will meet in spring.',
  'Undangan dari [Bureau of Industry and Security|bis] ([BIS|bis]) sudah tiba, dan [BIS|bis] menunggu jawaban sampai Jumat.',
  'Dokumen itu menyebut [kecerdasan artifisial|ai] ([KA|ai]). Penggunaan [KA|ai] di sekolah masih jarang.',
]);

testSentences('an abbreviation that the text defines as something else is not ours', [
  'Wireless Avionics Intra-Communications (WAIC) need spectrum, and WAIC links replace cables in aircraft.',
  'Amnesty International (AI) published its report on prisons; AI asked for access to the cells at once.',
  'The Bank for International Settlements (BIS) wrote to the Commerce Department, and the BIS paper named no country.',
]);

testSentences('web addresses, handles and codes hold no mentions', [
  'Kunjungi deepseek.com atau www.nvidia.com untuk unduhan, dan tulis kepada huawei@contoh.id bila perlu bantuan.',
  'Penerbangan AI 302 dari Delhi mendarat larut malam, disusul AI 127 yang juga terlambat dua jam.',
  'Akun @nvidia dan @huawei mengunggah foto yang sama pada hari yang sama, entah mengapa.',
]);
