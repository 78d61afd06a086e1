/** Regions of several countries as name, or name = other spellings. */
const ROWS = `
Western Balkans=West Balkans=Western Balkan;Balkans=Balkan;Central Asia=Central Asian;South Asia=South Asian;Southeast Asia=South-East Asia=South East Asia;East Asia;Asia-Pacific=Asia Pacific=Asia and the Pacific;
Middle East;Middle East and North Africa=MENA;Near East;Gulf States=Gulf states;Arabian Peninsula;Maghreb;Mashreq;North Africa=Northern Africa;West Africa=Western Africa;East Africa=Eastern Africa;Central Africa;Southern Africa;
Horn of Africa;Sahel;Sub-Saharan Africa;Great Lakes Region=Great Lakes region;Lake Chad Basin;Gulf of Guinea;
Latin America=Latin America and the Caribbean;South America;Central America;Caribbean;North America;Northern Triangle;Amazon Basin;
Eastern Europe;Eastern Europe and Central Asia;Central Europe;Central and Eastern Europe;South-Eastern Europe=Southeast Europe=South East Europe=Southeastern Europe=South-East Europe;Southern Europe;Northern Europe;Western Europe;
South Caucasus=Southern Caucasus;Caucasus;Baltic States=Baltic states=Baltics;Nordic countries=Nordics;Scandinavia;Benelux;Iberian Peninsula;Black Sea region=Black Sea;Baltic Sea region;
Mediterranean=Mediterranean region;Euro-Mediterranean=Euro-Mediterranean region=EuroMed;Eastern Mediterranean;Central Mediterranean;Western Mediterranean;
Silk Routes=Silk Routes region=Silk Routes countries=Silk Routes Countries=Silk Routes Region=Silk Route countries;Silk Road;Eastern Partnership;Southern Neighbourhood;Levant;
Mekong=Greater Mekong;Oceania;Pacific Islands;Arctic;Danube Region=Danube region;Visegrad Group=Visegrád Group;Sahara
`;

/** Regions as [name, other spellings]. */
export const REGIONS: readonly (readonly [string, readonly string[]])[] = ROWS.split(/[;\n]+/)
  .filter((entry) => entry !== "")
  .map((entry) => {
    const [name = "", ...aliases] = entry.split("=");
    return [name, aliases] as const;
  });
