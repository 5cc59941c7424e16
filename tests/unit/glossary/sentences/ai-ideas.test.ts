import { testSentences } from '../../../support/marked-sentences.ts';

testSentences('artificial intelligence under all its names, misspelt ones too', [
  'Para petani di lereng gunung itu kini memakai [kecerdasan buatan|ai] untuk menebak kapan hama datang.',
  'Kampus tersebut membuka kelas [artificial intelligence|ai] ([AI|ai]) dan [kecerdasan artifisial|ai] bagi guru sekolah dasar.',
  'Rumah sakit itu menguji [artificial intelegence|ai], sedangkan pesaingnya memilih [akal imitasi|ai] buatan sendiri.',
  'The museum lets an [A.I.|ai] guide answer the visitors, and its [AI|ai]-powered labels change with the hour.',
  'Semua fitur [AI|ai]-nya dapat dimatikan, termasuk [AI|ai] 2.0 yang baru dipasang pekan lalu.',
  'Teachers said that [artificial intelligent|ai] tools wrote better excuses than most of their pupils did.',
]);

testSentences('letters AI that are a flight, a person, a disease or a part of a name are not artificial intelligence', [
  'Penerbangan AI 302 tertahan tiga jam di landasan karena kabut tebal menutup bandara itu.',
  'Polisi menangkap seorang pria berinisial AI (34) yang diduga mencuri sepeda motor milik tetangganya.',
  'Tersangka AI mengaku menyesal telah menipu puluhan calon jemaah dari kampung halamannya.',
  'Peternak diminta waspada terhadap avian influenza (AI) setelah ribuan ayam mati mendadak pekan ini.',
  'Program inseminasi buatan (AI) membantu peternak sapi di kabupaten itu menambah jumlah anakan.',
  'Ai Weiwei opened a show in Berlin, and Open AI was spelt wrongly on two of the posters.',
  'Tata kelola air di kota itu buruk, dan warga harus membeli air bersih setiap pagi.',
  'Jemaah Masjid AI-Ikhlas dan siswa AI Azhar bergotong royong membersihkan selokan.',
  'Pelaku MR (21) dan AI (22) ditangkap di pasar, sedangkan ponsel AI sudah dijual.',
]);

testSentences('AI governance in every word order', [
  'Delegates in Nairobi spent the whole afternoon on [global AI governance|ai-governance] and left without a common text.',
  'A retired judge will advise the cabinet on the [governance of artificial intelligence|ai-governance] in hospitals and courts.',
  'Nobody agrees yet on how to [govern AI|ai-governance], though five ministers have promised a paper by spring.',
  'Small states want a voice in [international governance of AI|ai-governance] rather than a seat at the back.',
  'Dosen hukum itu menilai [tata kelola AI|ai-governance] harus lahir dari kebutuhan warga, bukan dari pesanan industri.',
  'Menteri mengusulkan [tata kelola kecerdasan artifisial global|ai-governance] yang adil dalam sidang di Nairobi.',
  'Bank sentral menyusun [tata kelola penggunaan AI|ai-governance] bagi lembaga keuangan, begitu pula [tata kelola global AI|ai-governance].',
  'Rapat itu membahas [tata kelola global untuk kecerdasan buatan|ai-governance] serta [AI governance|ai-governance] di sektor kesehatan.',
  'Perusahaan wajib menerapkan [tata kelola AI|ai-governance] yang bertanggung jawab sebelum layanan itu dibuka.',
]);

testSentences('governance of other things is not AI governance', [
  'Good corporate governance matters more to the lender than the size of the harvest this year.',
  'Tata kelola sampah di kota pesisir itu masih buruk meskipun anggarannya naik dua kali lipat.',
]);

testSentences('fragmented rules, in English', [
  'Exporters complain of [regulatory fragmentation|regulatory-fragmentation] that forces them to test each product in nine ways.',
  'The speaker warned that [fragmented global AI governance|regulatory-fragmentation] leaves the smallest states without any protection.',
  'Start-ups struggle with [fragmented regulatory efforts|regulatory-fragmentation] across the continent and hire lawyers before engineers.',
  'The report blames the [fragmentation of AI regulation|regulatory-fragmentation] for slow approvals in hospitals and schools.',
  'According to the envoy, [global AI governance remains highly fragmented|regulatory-fragmentation] and no forum speaks for everyone.',
  'A patchwork of state [AI laws|ai-regulation] makes life hard for the maker of a talking toy.',
  'Observers see a [fragmented approach to AI regulation|regulatory-fragmentation] that helps no one but consultants.',
]);

testSentences('fragmented rules, in Indonesian', [
  'Ia menyesalkan [tata kelola AI global yang masih terfragmentasi|regulatory-fragmentation] dan meminta forum bersama segera dibentuk.',
  'Pelaku usaha mengeluhkan [fragmentasi regulasi|regulatory-fragmentation] yang memaksa mereka mengurus izin berkali-kali di tiap wilayah.',
  'Menurut peneliti itu, [aturan AI yang terpecah-pecah|regulatory-fragmentation] membuat perusahaan rintisan kebingungan menentukan pasar.',
  'Laporan tersebut menyoroti [fragmentasi tata kelola kecerdasan buatan|regulatory-fragmentation] di kawasan yang penduduknya masih muda.',
  'Saat ini [tata kelola AI masih sangat terfragmentasi|regulatory-fragmentation], kata peneliti tersebut kepada wartawan seusai seminar.',
  'Para pakar khawatir [regulasi kecerdasan buatan yang terfragmentasi|regulatory-fragmentation] justru menguntungkan segelintir pemain lama.',
  'Perbedaan [regulasi AI|ai-regulation] antarwilayah makin lebar. [Fragmentasi|regulatory-fragmentation] semacam itu merugikan pengguna biasa.',
]);

testSentences('other fragments are not fragmented rules', [
  'Fragmentasi habitat mengancam harimau, dan pembangunan jalan baru memotong hutan menjadi petak kecil.',
  'Pembicara membahas [tata kelola AI|ai-governance] lalu menyinggung fragmentasi politik di parlemen negaranya.',
  'Archaeologists found fragmented pottery under the market hall, together with a patchwork of painted tiles.',
  'The storage tool warns of disk fragmentation while the office drinks its tea.',
]);

testSentences('rules for AI', [
  'The senate wants [AI regulation|ai-regulation] that a village clerk can read without a lawyer at hand.',
  'Parlemen menunda pembahasan [regulasi kecerdasan buatan|ai-regulation] sampai masa sidang berikutnya dibuka.',
  'Kementerian menyiapkan [aturan penggunaan AI|ai-regulation] bagi sekolah, dari tingkat dasar hingga kampus.',
  'Musicians asked for strict [rules on AI|ai-regulation] after a fake song climbed the charts.',
  'Menu pengaturan [AI|ai] pada ponsel itu disembunyikan di bawah bagian layar dan suara.',
]);

testSentences('AI that rules is not a rule', ['In the new play [AI|ai] rules the palace while the queen repairs bicycles in the yard.']);

testSentences('a framework to govern AI', [
  'The envoy asked for a [global AI governance framework|governance-framework] that small islands can also afford.',
  'Forum itu menyepakati [kerangka tata kelola AI|governance-framework] yang akan ditinjau setiap dua tahun.',
  'Ministers drafted a [framework for governing AI|governance-framework] over two long nights in a seaside hotel.',
  'Timnya menulis kerangka kerja JavaScript baru untuk mempercepat laman berita milik kampus.',
]);

testSentences('the AI race', [
  'Smaller nations fear being trampled in the [global AI race|tech-race] while the two giants spend without limit.',
  'Pension funds have bet heavily on the [global artificial intelligence race|tech-race] despite warnings from their own auditors.',
  'The race to develop [artificial intelligence|ai] has emptied university laboratories of their brightest people.',
  'Analis menilai [perlombaan AI global|tech-race] menguras listrik dan air di banyak kota kecil.',
  'Dua raksasa itu terlibat [adu cepat mengembangkan AI|tech-race] hingga melupakan keselamatan pengguna.',
  'Investor memantau [persaingan AI|tech-race] antara [China|china] dan [AS|united-states] sebelum menaruh uang mereka.',
  '[China|china] dan [AS|united-states] terlibat [persaingan teknologi|tech-race] yang makin tajam sejak awal tahun.',
  'Museum itu menyindir [perlombaan untuk menguasai AI|tech-race] lewat deretan patung kuda dari plastik.',
  'Dalam [perlombaan global pengembangan kecerdasan buatan|tech-race], universitas kecil kehilangan dosen terbaiknya.',
  'Surat kabar itu menyebut [perlombaan menguasai AI|tech-race] lebih mahal daripada perjalanan ke bulan.',
  'In the [global race to develop artificial intelligence|tech-race] the small town sells only its water and its land.',
]);

testSentences('other races are not the AI race', [
  'Two firms race to develop [AI|ai] for dentists, and both have run out of patients.',
  'Persaingan teknologi antarperusahaan ponsel membuat harga kamera turun tajam menjelang musim liburan.',
  'Lomba [AI|ai] tingkat pelajar itu diikuti dua ratus regu dari seluruh provinsi.',
  'A race condition in the code let two riders book one seat on the same night bus.',
  'Perlombaan teknologi tepat guna digelar di alun-alun dan diikuti puluhan kelompok tani.',
  'The arms race of the last century left both sides poorer and the sea full of wrecks.',
]);

testSentences('a monopoly in AI or technology', [
  'Pengamat cemas bila [monopoli AI|monopoly] jatuh ke tangan satu perusahaan yang tidak bisa diawasi.',
  'Ia menolak [monopoli teknologi AI|monopoly] dan meminta universitas diberi ruang untuk membangun sendiri.',
  'No single country should [monopolise AI|monopoly], said the minister before boarding her train.',
  'The author describes an [AI monopoly|monopoly] that grew out of a bookshop’s spare servers.',
  'Regulators worry about a [monopoly on artificial intelligence|monopoly] more than about a few bad chatbots.',
  'Ia ingin [AI|ai] tidak menjadi [monopoli|monopoly] segelintir pihak yang memiliki pusat data.',
]);

testSentences('other monopolies are not ours', [
  'Monopoli garam pada masa kolonial membuat nelayan di pulau itu jatuh miskin.',
  'The league kept its monopoly on football broadcasts for twenty years before the court stepped in.',
  'They played Monopoly by candlelight while [AI|ai] wrote the shopping list on an old telephone.',
  'Anak-anak bermain monopoli di teras, sedangkan ayahnya membaca berita tentang [AI|ai].',
]);

testSentences('an exclusive game of a few', [
  'Without help, [AI|ai] could turn into an [exclusive game|exclusive-game] played by rich capitals and their favourite firms.',
  'He feared an [exclusive game|exclusive-game] for a few countries and asked for open laboratories everywhere.',
  'Teknologi itu tidak boleh menjadi [permainan eksklusif|exclusive-game] segelintir negara yang sudah kaya sejak lama.',
  '[AI|ai] dikhawatirkan berubah menjadi [alat eksklusif|exclusive-game] bagi pemilik pusat data terbesar.',
]);

testSentences('an exclusive game on a console is a product', [
  'The studio announced an exclusive game for PlayStation owners, to be released before the winter holidays.',
  'Permainan eksklusif Xbox itu laku dua juta keping dalam sepekan pertama penjualannya.',
]);

testSentences('deregulation in any field', [
  'Airlines thrived on [deregulation|deregulation] in the eighties, though many small towns lost their only flight.',
  'Pemerintah menyiapkan paket [deregulasi|deregulation] sektor kelautan agar nelayan mudah mengurus izin.',
  'Pengusaha menyambut [pelonggaran regulasi|deregulation] yang dijanjikan sejak masa kampanye tahun lalu.',
  'The bank lobby praised the [rollback of regulations|deregulation] and asked for more of the same.',
  'Asosiasi meminta [penghapusan hambatan regulasi|deregulation] yang membuat modal asing enggan masuk.',
  '[Deregulatory|deregulation] zeal faded once the first mine had collapsed and the cameras had come.',
  'Bupati berjanji [menghilangkan hambatan regulasi|deregulation] bagi pedagang kaki lima.',
]);

testSentences('genes and masks are not deregulated', [
  'The study links tumours with the deregulation of a gene that normally tells cells to stop growing.',
  'Pelonggaran aturan masker disambut gembira oleh warga yang berolahraga di taman kota.',
  'Peneliti menemukan deregulasi pada sel kanker setelah gen itu bermutasi dua kali.',
]);

testSentences('open source in the software sense', [
  'The city moved its offices to [open-source|open-source-ai] software and saved enough to repair two schools.',
  'A volunteer keeps the [open source|open-source-ai] library alive from a farmhouse without proper heating.',
  'The start-up [open-sourced|open-source-ai] its translation engine and watched three rivals adopt it within days.',
  'Kampus itu memakai perangkat lunak [sumber terbuka|open-source-ai] untuk mengelola nilai ribuan mahasiswa.',
  'Mereka merilis model [sumber terbuka|open-source-ai] yang dapat dijalankan di laptop lama milik sekolah.',
  'Pengembang lokal memilih [open source|open-source-ai] karena biaya lisensi terlalu berat bagi usaha kecil.',
  'Cheap [open-source AI|open-source-ai] is spreading through clinics where no engineer has ever set foot.',
]);

testSentences('open-source intelligence is not software', [
  'Analis intelijen sumber terbuka (open-source) melacak kapal itu lewat foto satelit dan unggahan warga.',
  'Open-source intelligence showed that the convoy had left the port two nights before the attack.',
  'Data dari sumber terbuka menunjukkan pasukan itu telah mundur sejauh sepuluh kilometer.',
  'Open-source investigators matched the video to a bridge near the old sugar mill.',
  'Kode terbuka saat kartu digesek, lalu pintu gudang bergeser perlahan ke kiri.',
]);

testSentences('open weights, and weights in sport', [
  'The laboratory prefers [open-weight|open-weight] models since nobody can switch them off from abroad.',
  'Tim peneliti mengunduh model [berbobot terbuka|open-weight] dan melatihnya dengan naskah kuno.',
  'Publishing [open weights|open-weight] lets rivals copy the trick but also find the mistakes.',
  'She won the open weight judo title at the age of thirty-nine, against a much taller rival.',
]);

testSentences('foundation models and large language models', [
  'Rumah sakit melatih [model fondasi|foundation-model] sendiri memakai catatan pasien yang telah disamarkan.',
  'Only five firms can pay for [frontier AI models|foundation-model] and the power stations behind them.',
  'Each of the [foundation models|foundation-model] was tested by nurses before it answered a patient.',
  'The clerk trusts [large language models|large-language-model] with letters but never with the accounts.',
  'Peneliti menguji [model bahasa besar|large-language-model] ([LLM|large-language-model]) dengan pantun dan teka-teki Melayu.',
  'Sebuah [LLM|large-language-model] berbahasa daerah dilatih di kampus kecil dengan dana patungan.',
]);

testSentences('a law degree, a house and a pick-up are no models of AI', [
  'He holds an LLM in tax law and teaches evening classes at the harbour school.',
  'Model fondasi rumah tahan gempa itu memakai batu kali dan anyaman bambu.',
  'Gelar LLM diraihnya di Belanda sebelum kembali mengajar di fakultas hukum.',
]);

testSentences('DeepSeek', [
  'Sekolah itu melarang [DeepSeek|deepseek] di ruang ujian, tetapi memakainya di perpustakaan.',
  'A clerk pasted the contract into [Deepseek|deepseek]-R1 and got a poem in return.',
  '[Deep Seek|deepseek] merilis pembaruan pada tengah malam tanpa pengumuman apa pun.',
  'Old sailors say that those who deep seek shall find only mud and rusty tins.',
]);

testSentences('digital and AI divides', [
  'Cheap phones have not closed the [digital divide|digital-divide] between the valley and the capital.',
  'Guru di pulau terluar merasakan [kesenjangan digital|digital-divide] setiap kali ujian daring digelar.',
  'Bantuan itu mempersempit [jurang digital|digital-divide] antara kota dan desa di lereng gunung.',
  'The envoy spoke of [digital and intelligence divides|digital-divide] that keep whole regions waiting.',
  'An [AI divide|ai-divide] is opening between universities that own machines and those that rent them.',
  'Tanpa pelatihan, [kesenjangan AI|ai-divide] antara pabrik dan warung akan melebar.',
  'Para guru khawatir [AI|ai] memperlebar [jurang ketimpangan baru|ai-divide] di ruang kelas.',
  'Pemerintah kota ingin menutup jurang ketimpangan ekonomi antara warga lama dan pendatang.',
]);

testSentences('fair access, coordination and consensus', [
  'Pulau kecil itu meminta [pemerataan akses teknologi|equitable-access] sebelum pajak layanan daring dinaikkan.',
  'Clinics asked for [equitable access to AI|equitable-access] so that villages are not served last.',
  'Ia menilai [AI|ai] butuh [akses yang setara|equitable-access] agar sekolah miskin tidak tertinggal.',
  'Tanpa [koordinasi internasional|international-coordination], [AI|ai] akan dipakai untuk menipu pemilih di banyak tempat.',
  'The drafters want [international coordination|international-coordination] before [AI|ai] is let into ambulances.',
  'Menurut dia, [AI|ai] memerlukan [koordinasi antarnegara|international-coordination] yang rutin dan terbuka.',
  'The bishops reached a [broad consensus|broad-consensus] after a night of soup and argument.',
  'Rancangan itu lahir dari [konsensus luas|broad-consensus] di antara nelayan dan pemilik kapal.',
  'A [broad international consensus|broad-consensus] on whale hunting took forty years to build.',
  'Vaccine makers promised equitable access for poor islands once the second factory opens.',
  'Koordinasi internasional diperlukan untuk memadamkan kebakaran hutan di perbatasan kedua wilayah.',
  'Warga mencapai mufakat soal jembatan baru setelah tiga kali rapat di balai desa.',
]);

testSentences('big technology companies', [
  'Newspapers accuse [Big Tech|big-tech] of taking their readers and paying in exposure.',
  'The hearing embarrassed two [tech giants|big-tech] whose lawyers had not read their own rules.',
  'Sejumlah [raksasa teknologi|big-tech] membangun pusat data di tepi sungai itu tanpa izin warga.',
  'Pemilik warung itu menggugat [perusahaan teknologi besar|big-tech] yang memakai fotonya tanpa izin.',
  'Perusahaan besar di kawasan industri itu menaikkan upah buruh menjelang hari raya.',
  'They are planning a big tech conference in the old slaughterhouse next autumn.',
]);

testSentences('safety, dominance and ecosystem', [
  'A nurse now sits on the board for [AI safety|ai-safety] and asks the plainest questions.',
  'Ia ingin [AI yang aman|ai-safety] lebih dulu hadir di rumah sakit daripada di ruang iklan.',
  'Universitas membuka pusat kajian [keselamatan AI|ai-safety] bersama dua kampus tetangga.',
  'The memo names [global AI dominance|ai-dominance] as a goal, next to cheaper steel.',
  'Kedua pihak mengejar [dominasi AI|ai-dominance] dengan pusat data raksasa di gurun.',
  'Senators feared for the country’s [leadership in AI|ai-dominance] once the laboratories had moved away.',
  'Kampus dan pabrik membangun [ekosistem AI|ai-ecosystem] yang melayani petani dan nelayan.',
  'Investors praise the [AI ecosystem|ai-ecosystem] around the old harbour and its cheap studios.',
  'Startup lokal menopang [ekosistem kecerdasan buatan|ai-ecosystem] dengan data dari pasar tradisional.',
  'Kamera keamanan [AI|ai] itu merekam pencuri yang masuk lewat atap gudang beras.',
  'Dominasi Persib di putaran pertama membuat pelatih lawan kehabisan akal.',
  'Ekosistem global terumbu karang memburuk, dan [AI|ai] dipakai untuk menghitung ikan yang tersisa.',
]);
