/** French: code, then names and adjectives; see `country-forms.ts`. */
export const FRENCH = `
AF afghan/afghane/afghans/afghanes;AL albanais/albanaise/albanaises;DZ algérien*;AD andorran*;AO angolais/angolaise/angolaises;AR argentin/argentine/argentins/argentines;AM arménien*;AU australien*;AT autrichien*;AZ azerbaïdjanais*/azéri/azérie/azéris;
BH bahreïnien*;BD bangladais*;BY biélorusse/biélorusses/bélarusse*/Biélorussie/Bélarus;BE belge/belges;BJ béninois/béninoise/béninoises;BO bolivien*;BA Bosnie/bosnien*/bosniaque*;BW botswanais*;BR brésilien*;BG bulgare/bulgares;BF burkinabé/burkinabés/burkinabè;BI burundais/burundaise/burundaises;
KH cambodgien*;CM camerounais/camerounaise/camerounaises;CA canadien*;CV cap-verdien*;CF centrafricain*/Centrafrique;TD tchadien*;CL chilien*;CN chinois/chinoise/chinoises;CO colombien*;CR costaricien*;CI ivoirien*;CD RDC/RD Congo/Congo-Kinshasa/République démocratique du Congo;CG Congo-Brazzaville;HR croate/croates;CU cubain/cubaine/cubains/cubaines;CY chypriote/chypriotes;CZ tchèque/tchèques/République tchèque/Tchéquie;
DK danois/danoise/danoises;DJ djiboutien*;EC équatorien*;EG égyptien*;SV salvadorien*;ER érythréen*;EE estonien*;ET éthiopien*;FI finlandais*;FR français/française/françaises;
GA gabonais*;GM gambien*;GE géorgien*;DE allemand/allemande/allemands/allemandes;GH ghanéen*;GR grec/grecque/grecs/grecques;GT guatémaltèque*;GN guinéen*;HT haïtien*;HN hondurien*;HU hongrois/hongroise/hongroises;IS islandais*;
IN indien/indienne/indiens/indiennes;ID indonésien*;IR iranien*;IQ irakien*/iraquien*;IE irlandais*;IL israélien*;IT italien*;JM jamaïcain*;JP japonais*;JO jordanien*;
KZ kazakh/kazakhe/kazakhs/kazakhes;KE kényan*;XK kosovar*;KW koweïtien*;KG kirghize*;LA laotien*;LV letton/lettone/lettons/lettones/lettonne*;LB libanais*;LR libérien*;LY libyen*;LT lituanien*;LU luxembourgeois*;
MG malgache/malgaches;MW malawien*;MY malaisien*;ML malien/malienne/maliens/maliennes;MT maltais*;MR mauritanien*;MU mauricien*;MX mexicain*;MD moldave/moldaves;MN mongol/mongole/mongols;ME monténégrin*;MA marocain*;MZ mozambicain*;MM birman/birmane/birmans/Birmanie;
NA namibien*;NP népalais*;NL néerlandais*/hollandais*;NZ néo-zélandais*;NI nicaraguayen*;NE nigérien/nigérienne/nigériens/nigériennes;NG nigérian/nigériane/nigérians/nigérianes;KP nord-coréen*;MK nord-macédonien*/macédonien*/Macédoine;NO norvégien*;OM omanais*;
PK pakistanais*;PS palestinien*;PA panaméen*;PY paraguayen*;PE péruvien*;PH philippin/philippine/philippins;PL polonais*;PT portugais*;QA qatari/qatarie/qataris/qatarien*;RO roumain*;RU russe/russes;RW rwandais*;
SA saoudien*;SN sénégalais*;RS serbe/serbes;SL sierra-léonais*;SG singapourien*;SK slovaque/slovaques;SI slovène/slovènes;SO somalien*;ZA sud-africain*;KR sud-coréen*;SS sud-soudanais*;
ES espagnol/espagnole/espagnols/espagnoles;LK sri-lankais*;SD soudanais*;SE suédois/suédoise/suédoises;CH suisse/suisses;SY syrien*;TW taïwanais*;TJ tadjik/tadjike/tadjiks;TZ tanzanien*;TH thaïlandais*;TG togolais*;TN tunisien*;TR turc/turque/turcs/turques;TM turkmène*;
UG ougandais*;UA ukrainien*;AE émirati/émiratie/émiratis/émirien*;GB britannique/britanniques/Grande-Bretagne/écossais*/Écosse/gallois/Irlande du Nord;US américain/américaine/américains/américaines/États-Unis;UY uruguayen*;UZ ouzbek/ouzbèke/ouzbeks;VE vénézuélien*;VN vietnamien*;YE yéménite*;ZM zambien*;ZW zimbabwéen*;
DO République dominicaine/dominicain/dominicaine/dominicains/dominicaines;
DM la Dominique
`;
