/** Words that Malay writes otherwise than Indonesian, by their beginnings. */
const MALAY =
  /(?<!\p{L})(?:kerana|bahawa|ialah|kerajaan|syarikat|percuma|hospital|menteri besar|datuk|polis|televisyen|universiti|ekonomi negeri|bandar|cuti|wang|awam|kakitangan|pejabat|beliau|semasa|manakala|turut|berkata)(?!\p{L})/giu;
const INDONESIAN =
  /(?<!\p{L})(?:karena|bahwa|adalah|bisa|perusahaan|gratis|rumah sakit|menteri|bupati|gubernur|polisi|televisi|universitas|kota|libur|uang|umum|karyawan|kantor|saat|sedangkan|juga|kata|tidak|pemerintah|kabupaten|warga|desa|provinsi)(?!\p{L})/giu;

/** Tell the two apart by words that only one of them has; the letters are the same. Without a sign it is Indonesian, which most is written in. */
export function indonesianOrMalay(text: string): "id" | "ms" {
  return (text.match(MALAY)?.length ?? 0) > (text.match(INDONESIAN)?.length ?? 0) ? "ms" : "id";
}
