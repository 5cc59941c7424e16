import { testSentences } from '../../../support/marked-sentences.ts';

testSentences('a worldwide organisation for AI, in English', [
  'Premier [Li Qiang|li-qiang] told delegates that a [global AI cooperation organization|global-ai-organisation] would be seated in [Shanghai|shanghai] for the time being.',
  'Diplomats in Geneva doubt that an [international AI agency|global-ai-organisation] could send inspectors to every data centre it wishes to see.',
  'Its envoy called for a [global body for artificial intelligence|global-ai-organisation], but gave no date on which work might begin.',
  'The [World AI Cooperation Organization|global-ai-organisation] ([WAICO|global-ai-organisation]) has no members yet, and [WAICO|global-ai-organisation] will not have any before spring.',
  'Ministers spoke for hours of an [international organisation for AI|global-ai-organisation] without saying who would pay the rent.',
  'A draft asks for a [world body to regulate AI|global-ai-organisation], which smaller states like and large firms do not.',
  'The paper proposes an [international organization for cooperation on AI|global-ai-organisation] whose secretariat would rotate between three continents.',
  'Critics fear that a [China|china]-led [AI body|global-ai-organisation] would leave little room for those who came late to the table.',
  'An [intergovernmental artificial intelligence organisation|global-ai-organisation] needs a treaty, and a treaty needs many patient years.',
  '[China|china] wants an [AI cooperation organisation|global-ai-organisation] that other governments can join once its charter has been written.',
]);

testSentences('a worldwide organisation for AI, in Indonesian', [
  'Delegasi membahas pembentukan [organisasi kerja sama AI internasional|global-ai-organisation] yang kelak berkantor pusat di [Shanghai|shanghai].',
  'Usulan [badan AI dunia|global-ai-organisation] itu disambut hangat oleh beberapa menteri yang hadir dalam jamuan makan malam.',
  '[China|china] menggagas [Organisasi Global untuk Kerja Sama AI|global-ai-organisation], tetapi rinciannya baru dibuka setelah musim panas berakhir.',
  'Ia yakin [organisasi internasional kecerdasan buatan (AI)|global-ai-organisation] akan lebih adil bila semua wilayah punya kursi di dalamnya.',
  'Menurutnya, [badan internasional yang mengatur AI|global-ai-organisation] sebaiknya dibentuk sebelum teknologinya berlari terlalu jauh dari hukum.',
  '[Lembaga kerja sama kecerdasan artifisial global|global-ai-organisation] itu belum punya piagam, apalagi anggaran yang disepakati bersama.',
  'Rencana [organisasi kerja sama internasional di bidang AI|global-ai-organisation] dibacakan menjelang penutupan, ketika ruangan sudah separuh kosong.',
  '[Tiongkok|china] mengajak tetangganya bergabung dengan [organisasi kerja sama AI|global-ai-organisation] yang diumumkan pekan lalu.',
  'Pengamat menilai [organisasi AI global|global-ai-organisation]nya masih berupa gagasan, bukan lembaga yang siap bekerja besok pagi.',
  '[Organisasi kerja sama global bidang kecerdasan buatan|global-ai-organisation] hendak dibuka untuk semua negara yang berminat ikut.',
]);

testSentences('bodies that are national, sell advertising or only use AI are no worldwide organisation', [
  'Pemerintah menyiapkan badan [AI|ai] nasional yang akan mengawasi pemakaian data di rumah sakit.',
  'An international organisation uses [AI|ai] to sort the mail it gets from a hundred and ninety offices.',
  'The client hired a global [AI|ai] agency for its advertising, hoping to sell more shoes before the summer.',
  'Sejumlah organisasi [AI|ai] global seperti pembuat chatbot menolak menjawab pertanyaan panitia itu.',
  'Lembaga [AI|ai] dunia usaha itu melatih pedagang kecil agar berani memakai perangkat lunak baru.',
  'He runs an international institution for [AI|ai] research that lends its microscopes to poor schools.',
  'The leading global [AI|ai] organization hired two hundred people and moved to a larger building downtown.',
  'Britain’s national [AI|ai] body published its yearly report on hospitals, schools and the police on Monday.',
  'Organisasi internasional itu memakai [kecerdasan buatan|ai] untuk menerjemahkan surat dari para anggotanya.',
]);

testSentences('the conference in Shanghai by its names', [
  'Panggung [Konferensi AI Dunia|waic] dipenuhi robot yang menari, melipat baju, dan menuang teh untuk tamu.',
  'The [World AI Conference|waic] opened under heavy rain, with queues around the hall before eight in the morning.',
  '[Konferensi Dunia Kecerdasan Buatan|waic] ([WAIC|waic]) digelar lagi di [Shanghai|shanghai], dan [WAIC|waic] kali ini lebih besar.',
  'Visitors to the [World Artificial Intelligence Conference|waic] 2024 could ride in a cab without a driver.',
]);

testSentences('WAIC is also a radio in aircraft', [
  'The regulator set aside a band at 4.2 GHz for WAIC, short for wireless avionics links inside an airliner.',
  'WAIC systems replace copper wires in the wing, which saves the airline several hundred kilograms of weight.',
]);

testSentences('China’s plan and China’s initiative are not the American plan', [
  'Beijing’s [Global AI Governance Action Plan|global-ai-governance-action-plan] lists thirteen tasks and names no deadline for any.',
  '[Rencana Aksi Tata Kelola AI Global|global-ai-governance-action-plan] terbit pada hari yang sama dengan pidato pembukaan forum itu.',
  'The [action plan on global AI governance|global-ai-governance-action-plan] speaks of power grids as often as it speaks of software.',
  '[China|china] menyebut [rencana aksi AI global|global-ai-governance-action-plan] itu terbuka bagi saran dari semua pihak.',
  '[Xi Jinping|xi-jinping] announced the [Global AI Governance Initiative|global-ai-governance-initiative] at a forum on trade routes.',
  '[Inisiatif Tata Kelola AI Global|global-ai-governance-initiative] diumumkan lebih dulu, dua tahun sebelum rencana yang baru.',
  'Beijing pressed its [initiative on global AI governance|global-ai-governance-initiative] on guests from forty states.',
  'The club runs a [global AI governance|ai-governance] initiative for students, with a summer camp and a small prize.',
]);

testSentences('the American plan with its capitals', [
  'The White House released its [AI Action Plan|ai-action-plan] on a Wednesday, hours before the president took the stage.',
  'Lobbyists had read the [AI Action Plan|ai-action-plan] overnight and found ninety things to be glad or sorry about.',
  'Gedung Putih menerbitkan [AI Action Plan|ai-action-plan], lalu menyusulkan tiga perintah eksekutif pada sore hari yang sama.',
  '“[Winning the Race: America’s AI Action Plan|ai-action-plan]” runs to fewer than thirty pages, pictures and all.',
  'The [US AI Action Plan|ai-action-plan] and a rival from Beijing came out within three days of one another.',
  '[Trump|donald-trump]’s [AI Action plan|ai-action-plan] asks agencies to look again at every rule that slows builders down.',
]);

testSentences('“the Action Plan” means the American one once that was named, with Washington’s people beside it', [
  '[Trump|donald-trump] signed off on the [AI Action Plan|ai-action-plan]. The [Action Plan|ai-action-plan] tells federal agencies to buy only what they can explain.',
  'After the [AI Action Plan|ai-action-plan] came out, the White House said the [Action Plan|ai-action-plan] would be updated each year.',
  'Gedung Putih memuji [AI Action Plan|ai-action-plan]; menurut pejabat [AS|united-states], [Action Plan|ai-action-plan] itu sudah dijalankan separuhnya.',
  'The council wrote an Action Plan for its parks, with new benches and a pond for ducks.',
]);

testSentences('the American plan in small letters or in Indonesian needs America beside it', [
  '[Trump|donald-trump]’s [AI action plan|ai-action-plan] pleased the owners of power plants more than it pleased the neighbours.',
  'The White House [AI action plan|ai-action-plan] says little about schools, and nothing at all about museums.',
  '[AS|united-states] merilis [Rencana Aksi AI|ai-action-plan] untuk mempertahankan keunggulan industrinya dalam sepuluh tahun mendatang.',
  '[Rencana Aksi AI Amerika Serikat|ai-action-plan] memuat sekitar sembilan puluh langkah yang harus dikerjakan kementerian.',
  'Presiden [Donald Trump|donald-trump] meluncurkan [Rencana Aksi Kecerdasan Buatan|ai-action-plan] di hadapan para pengusaha dan gubernur.',
]);

testSentences('other plans for AI are not the American one', [
  '[China|china] releases [AI|ai] action plan days after Washington, and neither side names the other in it.',
  'India’s [AI|ai] Action Plan sets money aside for farmers who want to know when the rains will come.',
  '[China|china] Unveils [AI|ai] Action Plan Days After [US|united-states] Did, and Promises to Help Its Friends',
  'The ASEAN [AI|ai] Action Plan was written by ten ministries that rarely agree on anything before lunch.',
  'Kementerian menyusun rencana aksi [AI|ai] nasional bersama kampus dan perusahaan rintisan dari enam kota.',
  'Uni Afrika menyetujui Rencana Aksi [AI|ai] Uni Afrika setelah tiga hari perundingan yang melelahkan.',
  'NATO’s [AI|ai] Action Plan is secret, and so is the name of the officer who typed it.',
  'The [AI|ai] Continent Action Plan promises five very large factories for models, all of them in the union.',
  'Every firm needs its own company [AI|ai] action plan, says the consultant who sells them by the dozen.',
  'The city’s [AI|ai] Action Plan covers parking, libraries and the lights on the bridge over the river.',
  '[Tiongkok|china] meluncurkan Rencana Aksi [AI|ai], [AS|united-states] belum memberi tanggapan hingga berita malam disiarkan.',
]);

testSentences('Britain’s plan stays Britain’s', [
  'The [AI Opportunities Action Plan|uk-ai-opportunities-plan] asks for a reservoir and for computers twenty times as strong.',
  '[Rencana Aksi Peluang AI|uk-ai-opportunities-plan] milik Inggris memuat lima puluh saran dari seorang pengusaha.',
  'Matt Clifford wrote the [Artificial Intelligence Opportunities Action Plan|uk-ai-opportunities-plan] for a minister who liked it.',
]);

testSentences('the order behind the plan', [
  '[Executive Order 14179|eo-14179] gave three officials half a year to write the document that everyone now quotes.',
  'Lewat [Perintah Eksekutif 14179|eo-14179], presiden meminta para pembantunya menyusun dokumen itu dalam enam bulan.',
  'The text of [EO 14179|eo-14179], “[Removing Barriers to American Leadership in Artificial Intelligence|eo-14179]”, fits on two pages.',
  'Executive Order 14110 was signed by another president and lasted little more than a year.',
]);

testSentences('the European law, not Colorado’s', [
  'The [EU AI Act|eu-ai-act] bans a handful of uses and asks for papers on many hundreds more.',
  'Perusahaan itu menilai [AI Act|eu-ai-act] terlalu rumit bagi pengembang kecil di Eropa bagian timur.',
  '[UU AI Uni Eropa|eu-ai-act] berlaku bertahap, dan denda pertama baru dapat dijatuhkan tahun depan.',
  'Brussels says the [Artificial Intelligence Act|eu-ai-act] leaves room for open research in its universities.',
  'The Colorado [AI|ai] Act was put off for a year after a long night in the statehouse.',
  'How does [artificial intelligence|ai] act when nobody is watching it at four in the morning?',
  'The CREATE [AI|ai] Act would give scientists time on machines that few of them could ever buy.',
  'Setelah [AI Act|eu-ai-act] terbit, perusahaan kecil membaca [UU AI|eu-ai-act] itu bersama pengacara mereka.',
  'Pengamat menilai Indonesia perlu UU [AI|ai] seperti Uni Eropa, walau naskahnya belum ada.',
]);

testSentences('the partnership, and general-purpose AI, share an abbreviation', [
  'The [Global Partnership on AI|gpai] meets twice a year, and [GPAI|gpai] members pay their own fares.',
  '[Kemitraan Global untuk AI|gpai] kini bernaung di bawah OECD, dan anggotanya tidak banyak berubah.',
  'Delegates to the [Global Partnership on Artificial Intelligence|gpai] wore green ribbons for reasons that nobody explained.',
  'Providers of GPAI models must keep records, says the code of practice that the Commission approved.',
]);

testSentences('principles, summits and declarations', [
  'The [OECD AI Principles|oecd-ai-principles] were the first that ministers from so many capitals put their names to.',
  'Pedoman itu merujuk [prinsip AI OECD|oecd-ai-principles] dan hukum perlindungan data yang lebih dulu ada.',
  'Drafters leaned on the [OECD Principles on Artificial Intelligence|oecd-ai-principles] when they ran out of time.',
  'The [AI Action Summit|paris-ai-action-summit] ended with a text that two large delegations left unsigned on the table.',
  '[KTT AI Paris|paris-ai-action-summit] menghasilkan janji investasi besar, tetapi sedikit aturan yang mengikat.',
  'She had spoken at the [Paris AI summit|paris-ai-action-summit] of trains, and of how late they run.',
  'The [Bletchley Declaration|bletchley-declaration] came two years earlier and speaks of danger on every other line.',
  '[Deklarasi Bletchley|bletchley-declaration] ditandatangani di rumah tua tempat sandi pernah dipecahkan semasa perang.',
  'Envoys remember the [Bletchley Park summit|bletchley-declaration] for its long lunches and its short statement.',
  'Bletchley Park is where codes were broken in the war, and it is now a museum with a café.',
]);

testSentences('Indonesia’s own strategy', [
  'Pemerintah memperbarui [Stranas KA|stranas-ka] agar sejalan dengan kebutuhan industri dan kampus.',
  '[Strategi Nasional Kecerdasan Artifisial|stranas-ka] disusun bersama puluhan ahli sejak enam tahun lalu.',
  'Wakil menteri berjanji [peta jalan AI nasional|stranas-ka] selesai sebelum akhir tahun ini.',
  '[Indonesia’s national AI strategy|stranas-ka] names health, food and cities among its first fields of work.',
  'Stranas PK mencegah korupsi, sedangkan KA Argo Bromo tiba terlambat lima belas menit tadi pagi.',
  'Malaysia meluncurkan peta jalan [AI|ai] nasional yang menjanjikan ribuan pekerjaan bagi lulusan baru.',
]);

testSentences('what the United Nations set up', [
  'The [High-level Advisory Body on AI|un-advisory-body-ai] met in five cities and wrote one long report.',
  '[Badan Penasihat Tingkat Tinggi PBB untuk AI|un-advisory-body-ai] beranggotakan pakar dari tiga puluh tiga wilayah.',
  'Members of the [UN AI advisory body|un-advisory-body-ai] were chosen from two thousand people who applied.',
  'The [Global Dialogue on AI Governance|un-ai-mechanisms] will open beside the lake, if the hotel is ready by then.',
  '[Panel Ilmiah Internasional Independen tentang AI|un-ai-mechanisms] akan bertugas selama tiga tahun tanpa gaji.',
  'Forty scholars sit on the [UN scientific panel on AI|un-ai-mechanisms], and half of them teach in the south.',
  'The scientific panel on [AI|ai] at our school has three teachers and one very tired librarian.',
  'The [Global Digital Compact|global-digital-compact] was adopted on a Sunday, after one delegation had asked for a vote.',
  'Naskah [Kesepakatan Digital Global|global-digital-compact] memuat bab tersendiri tentang akses internet di desa.',
  'Supporters of the [UN Global Digital Compact|global-digital-compact] say that promises are a start, even when no court will hear them.',
]);

testSentences('developed countries', [
  'Warga di [negara-negara maju|developed-countries] sudah lama menikmati layanan yang baru dikenal di kampung itu.',
  '[Negara maju|developed-countries] diminta menepati janji pendanaan yang diucapkan sepuluh tahun silam.',
  'Most of the machines stand in [rich countries|developed-countries], where power is cheap and the nights are cold.',
  '[Advanced economies|developed-countries] grew more slowly than forecast, while prices there rose for a third month.',
  'Aid from [wealthy nations|developed-countries] fell, and the [industrialised world|developed-countries] looked the other way.',
  '[Negara-negara kaya|developed-countries] membeli sebagian besar vaksin sebelum pabriknya selesai dibangun.',
]);

testSentences('who goes forward or has oil is not developed by that', [
  'Dua negara maju ke final setelah menang adu penalti dalam laga yang berlangsung sampai larut malam.',
  'Oil-rich countries met in Vienna, and resource-rich nations in the south watched what they would decide.',
  'Negara kaya minyak itu membangun museum di tengah gurun dengan biaya yang tidak diumumkan.',
  'The bank has developed country-specific models for each of its forty-one offices in the region.',
  'Negara kaya akan budaya ini ingin lebih banyak tamu datang pada musim hujan.',
]);

testSentences('developing countries', [
  '[Negara-negara berkembang|developing-countries] menuntut suara yang lebih besar dalam rapat dewan tahun depan.',
  'The loans go to [developing nations|developing-countries] and the [least developed countries|developing-countries] on easy terms.',
  'Sebagian besar [negara berkembang|developing-countries] belum punya pusat data sendiri, apalagi pembangkit untuk menghidupinya.',
  'Firms in the [developing world|developing-countries] pay more for the same cable, the bank said in its report.',
  'Bantuan itu ditujukan bagi [negara kurang berkembang|developing-countries] dan [negara-negara miskin|developing-countries] di tiga benua.',
  'Doctors in [low- and middle-income countries|developing-countries] could use the tool without a fast connection.',
  'Korea naik dari [negara berkembang|developing-countries] menjadi [negara maju|developed-countries] dalam waktu kurang dari dua generasi.',
  'Suara [negara yang sedang berkembang|developing-countries] jarang terdengar ketika standar baru ditulis di [negara maju|developed-countries].',
]);

testSentences('growing and building are not developing countries', [
  'Negara berkembang pesat setelah jalan baru dibuka dan pelabuhan lama diperdalam dua kali.',
  'The team is developing world-class robots and hopes to sell the first of them by Christmas.',
  'The lab is developing world models that let a robot guess what happens behind a closed door.',
  'Kota itu bagian dari negara berkembang biak dan tumbuh subur sejak rel kereta tiba di sana.',
  'Negara yang berkembang pesat itu kini mengimpor beras dari tetangganya di utara.',
  'Engineers are developing country-specific maps for drivers who never ask anyone for the way.',
]);

testSentences('the Global South', [
  'Leaders of the [Global South|global-south] want seats where the rules are written, not a copy by post.',
  'Bantuan bagi [kawasan selatan global|global-south] dibahas lagi, kali ini tanpa kehadiran para menteri keuangan.',
  'Suara [Global Selatan|global-south] makin lantang sejak beberapa anggotanya memimpin kelompok dua puluh.',
  'Para pemimpin [negara-negara Selatan|global-south] menolak syarat yang dianggap merugikan petani mereka.',
  'Kerja sama di antara [Dunia Selatan|global-south] tumbuh, begitu pula dagang antara pelabuhan-pelabuhannya.',
]);

testSentences('the south of a map is not the Global South', [
  'Musim dingin di belahan bumi selatan dimulai pada Juni, ketika siang di utara paling panjang.',
  'Korea Selatan dan Afrika Selatan bertanding di Sulawesi Selatan pada Sabtu malam.',
  'Kapal itu berlayar ke belahan dunia selatan untuk meneliti es yang makin tipis setiap tahun.',
  'Winds in the southern hemisphere are stronger, since less land stands in their way down there.',
]);
