/*
 * Everyday words of Indonesian and English that would light up every page if one of them alone were a surface form: the most frequent nouns,
 * verbs and adjectives of news, besides the function words that `match/language.ts` counts.
 */
const INDONESIAN = `tahun hari orang negara kota desa jalan rumah kerja uang harga pasar dunia perusahaan pemerintah presiden menteri rakyat masyarakat
  warga anak ibu bapak sekolah siswa guru kantor pekan bulan minggu jam pagi siang malam besar kecil baru lama baik buruk tinggi rendah banyak sedikit
  barat timur utara selatan atas bawah depan belakang kanan kiri satu dua tiga empat lima pertama kedua data sistem model alat aturan kebijakan rencana
  aksi strategi program proyek produk layanan jaringan komputer ponsel internet teknologi digital aplikasi pengguna akses konsensus koordinasi ekosistem
  dominasi fragmentasi kesenjangan kerangka tata kelola organisasi kelompok perdagangan ekspor impor investasi ekonomi politik hukum keamanan
  mandiri bis kuda modal bank saham bola pemain pertandingan air tanah api laut gunung`;
const ENGLISH = `year day people country city road house work money price market world company government president minister public citizen child school
  student teacher office week month hour morning night big small new old good bad high low many few west east north south top bottom front back right
  left one two three four five first second data system model tool rule policy plan action strategy program project product service network computer
  phone internet technology digital app user access consensus coordination ecosystem dominance fragmentation divide framework governance organization
  group trade export import investment economy politics law security chip chips race open source water land fire sea mountain west act list ascend
  containment china us as it`;

const COMMON = new Set(`${INDONESIAN} ${ENGLISH}`.split(/\s+/));

/** Whether a single folded word is an everyday word of Indonesian or English. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(word);
}
