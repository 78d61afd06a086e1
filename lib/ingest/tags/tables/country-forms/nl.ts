/** Dutch: code, then names and adjectives; see `country-forms.ts`. */
export const DUTCH = `
AF Afghaan*;AL Albanes*/Albanees*;DZ Algerijn*;AO Angoles*/Angolees*;AR Argentijn*;AM Armeen*/Armeens*;AU Australisch*/Australiër*;AT Oostenrijk*;AZ Azerbeidzjaan*;
BD Bengaals*;BY Belarussisch*/Wit-Russisch*/Wit-Rusland;BE Belgisch*/Belgen;BJ Benins*;BO Boliviaan*;BA Bosnisch*/Bosniër*/Bosnië;BR Braziliaan*;BG Bulgaars*/Bulgaren;BF Burkinees*;BI Burundees*;
KH Cambodjaan*;CM Kameroens*/Kameroener*;CA Canadees*/Canadezen;CV Kaapverdisch*;TD Tsjadisch*;CL Chileens*/Chilenen;CN Chinees*/Chinezen;CO Colombiaan*;CI Ivoriaan*;CD DR Congo/Democratische Republiek Congo/Congolees*/Congolezen;HR Kroatisch*/Kroaten;CU Cubaan*;CY Cypriotisch*/Cyprioten;CZ Tsjechisch*/Tsjechen/Tsjechië;
DK Deens*/Denen;DJ Djiboutiaan*;DO Dominicaanse Republiek;EC Ecuadoriaan*;EG Egyptisch*/Egyptenaar*/Egyptenaren;SV Salvadoraan*;ER Eritrees*/Eritreeër*;EE Estisch*/Estland;ET Ethiopisch*/Ethiopiër*;FI Fins/Finse/Finnen;FR Franse/Fransen/Fransman;
GM Gambiaan*;GE Georgisch*/Georgiër*/Georgië;DE Duitse/Duitsers/Duitser;GH Ghanees*/Ghanezen;GR Grieks*/Grieken;GT Guatemalteeks*;GN Guinees*/Guineeër*;HT Haïtiaan*;HN Hondurees*;HU Hongaar*/Hongaren;IS IJslands*;
IN Indiaas*/Indiër*;ID Indonesisch*/Indonesiër*;IR Iraans*/Iraniër*;IQ Iraaks*/Irakees*/Irakezen;IE Iers/Ierse/Ieren;IL Israëlisch*/Israëliër*;IT Italiaan*/Italianen;JM Jamaicaan*;JP Japans/Japanse/Japanners;JO Jordaans*/Jordaniër*/Jordanië;
KZ Kazachs*/Kazachstaan*;KE Keniaan*/Kenianen;XK Kosovaar*;KW Koeweits*;KG Kirgizisch*/Kirgizië;LA Laotiaan*;LV Lets/Letse/Letten;LB Libanees*/Libanezen;LR Liberiaan*;LY Libisch*/Libiër*;LT Litouws*/Litouwers;LU Luxemburgs*;
MG Malagassisch*;MY Maleisisch*;ML Malinees*;MT Maltees*/Maltezer*;MR Mauritaan*;MX Mexicaan*/Mexicanen;MD Moldavisch*/Moldaviër*/Moldavië;MN Mongools*;ME Montenegrijn*;MA Marokkaan*/Marokkanen;MZ Mozambikaan*;MM Birmees*/Birmezen/Birma;
NA Namibisch*;NP Nepalees*/Nepalezen;NL Nederlands/Nederlandse/Nederlanders;NZ Nieuw-Zeelands*/Nieuw-Zeelander*;NI Nicaraguaan*;NE Nigerees*;NG Nigeriaan*/Nigerianen;KP Noord-Koreaan*;MK Macedonisch*/Macedonië;NO Noors/Noorse/Noren;OM Omaans*;
PK Pakistaan*;PS Palestijn*/Palestina;PA Panamees*;PY Paraguayaan*;PE Peruaan*;PH Filipijn*;PL Pools/Poolse/Polen;PT Portugees*/Portugezen;QA Qatarees*;RO Roemeen*;RU Russisch*/Russen/Rusland;RW Rwandees*;
SA Saoedisch*/Saudi/Saoedi*;SN Senegalees*/Senegalezen;RS Servisch*/Serviër*;SG Singaporees*;SK Slowaaks*/Slowaken;SI Sloveens*/Slovenen;SO Somalisch*/Somaliër*;ZA Zuid-Afrikaan*;KR Zuid-Koreaan*;SS Zuid-Soedanees*;
ES Spaans*/Spanjaarden;SD Soedanees*;SE Zweeds*/Zweden;CH Zwitsers*/Zwitserland;SY Syrisch*/Syriër*/Syrië;TW Taiwanees*;TJ Tadzjieks*;TZ Tanzaniaan*;TH Thais/Thaise;TG Togolees*;TN Tunesisch*/Tunesiër*;TR Turks/Turkse/Turken;TM Turkmeen*;SR Surinaams*/Surinamer*;
UG Oegandees*/Oegandezen;UA Oekraïens*/Oekraïner*;AE Emirati/Emiraten;GB Brits/Britse/Britten/Groot-Brittannië/Schots/Schotse/Schotland/Noord-Ierland;US Amerikaan*/Amerikanen/VS;UY Uruguayaan*;UZ Oezbeek*/Oezbeken;VE Venezolaan*;VN Vietnamees*/Vietnamezen;YE Jemenitisch*/Jemenieten;ZM Zambiaan*;ZW Zimbabwaan*
`;
