/** Turkish: code, then names and peoples; see `country-forms.ts`. */
export const TURKISH = `
AF Afgan*;AL Arnavut*;DZ Cezayir*;AR Arjantin*;AM Ermeni*;AU Avustralya*;AT Avusturya*;AZ Azerbaycan*/Azeri*;BH Bahreyn*;BD Bangladeş*;BY Belarus*;BE Belçika*;BA Bosna*/Boşnak*;BR Brezilya*;BG Bulgar*;
KH Kamboçya*;CM Kamerun*;CA Kanada*;TD Çad/Çadlı;CL Şili*;CN Çin/Çinli*;CO Kolombiya*;CI Fildişi*;CD Demokratik Kongo;HR Hırvat*;CU Küba*;CY Kıbrıs*;CZ Çek/Çekya*/Çekler*;DK Danimarka*;EC Ekvador*;EG Mısır/Mısırlı*;ER Eritre*;EE Estonya*;ET Etiyopya*/Habeş*;FI Finlandiya*/Fin;FR Fransız*/Fransa*;
GM Gambiya*;GE Gürcü*;DE Alman*;GH Gana/Ganalı*;GR Yunan*;GN Gine/Gineli*;HT Haiti*;HU Macar*;IS İzlanda*;IN Hindistan*/Hintli*;ID Endonezya*;IR İranlı*;IQ Iraklı*;IE İrlanda*;IL İsrail*;IT İtalyan*/İtalya*;JP Japon*;JO Ürdün*;
KZ Kazak*;KE Kenya*;XK Kosova*;KW Kuveyt*;KG Kırgız*;LV Letonya*/Leton*;LB Lübnan*;LY Libya*;LT Litvanya*;LU Lüksemburg*;MY Malezya*;ML Malili*;MT Maltalı*;MR Moritanya*;MX Meksika*;MD Moldova*;MN Moğol*;ME Karadağ*;MA Fas/Faslı*;MZ Mozambik*;MM Myanmar*;
NP Nepal*;NL Hollanda*;NZ Yeni Zelanda*;NE Nijer/Nijerli*;NG Nijerya*;KP Kuzey Kore*;MK Makedon*/Kuzey Makedonya*;NO Norveç*;OM Umman*;PK Pakistan*;PS Filistin*;PE Perulu*;PH Filipin*;PL Polonya*/Polonyalı*;PT Portekiz*;QA Katar/Katarlı*;RO Romanya*/Rumen*;RU Rus/Rusya*/Ruslar*;RW Ruanda*;
SA Suudi*;SN Senegal*;RS Sırp*/Sırbistan*;SG Singapur*;SK Slovak*;SI Sloven*;SO Somali*;ZA Güney Afrika*;KR Güney Kore*;SS Güney Sudan*;ES İspanya*/İspanyol*;LK Sri Lanka*;SD Sudanlı*;SE İsveç*;CH İsviçre*;SY Suriye*;TW Tayvan*;TJ Tacik*;TZ Tanzanya*;TH Tayland*;TG Togolu*;TN Tunus*;TR Türk/Türkiye*/Türkler*;TM Türkmenistan*;
UG Uganda*;UA Ukrayna*;AE Birleşik Arap Emirlikleri/BAE/Emirlik*;GB İngiltere*/Britanya*/İngiliz*/İskoç*/Birleşik Krallık/Kuzey İrlanda;US ABD/Amerikalı*/Amerikan;UZ Özbek*;VE Venezuela*;VN Vietnam*;YE Yemen*;ZM Zambiya*;ZW Zimbabve*
`;
