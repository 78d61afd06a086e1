/**
 * International organisations that any newsroom knows, by the name an editor would file them
 * under: the acronym where that is the household name. Other names after `=`.
 */
const ROWS = `
European Union=EU;European Commission;European Parliament;European Council;Council of the European Union;Council of Europe=CoE;Court of Justice of the European Union=CJEU;European Court of Human Rights=ECtHR;European Central Bank=ECB;European Investment Bank=EIB
EEAS=European External Action Service;Frontex=European Border and Coast Guard Agency;EUAA=European Union Agency for Asylum;EASO=European Asylum Support Office;Europol;Eurojust;Eurostat;Cedefop;European Training Foundation=ETF;FRA=European Union Agency for Fundamental Rights=Fundamental Rights Agency;eu-LISA;CEPOL;European Environment Agency;European Medicines Agency;European Committee of the Regions=Committee of the Regions
United Nations=UN;UNHCR=United Nations High Commissioner for Refugees=UN Refugee Agency=Office of the United Nations High Commissioner for Refugees;IOM=International Organization for Migration=International Organisation for Migration=UN Migration;UNICEF=United Nations Children's Fund;UNDP=United Nations Development Programme;UNODC=United Nations Office on Drugs and Crime;UNESCO;UNFPA=United Nations Population Fund;UNEP=United Nations Environment Programme;UN Women;UN-Habitat;UNCTAD;UNIDO;UNECE=United Nations Economic Commission for Europe;UNDESA=UN DESA=United Nations Department of Economic and Social Affairs;UNRWA;UNAIDS;OCHA=UNOCHA;OHCHR=UN Human Rights Office;UNOPS;UNITAR;ESCAP=UNESCAP;ECLAC;ESCWA;UN Security Council=United Nations Security Council;UN General Assembly=United Nations General Assembly;United Nations Network on Migration=UN Network on Migration
ILO=International Labour Organization=International Labour Organisation=International Labor Organization;FAO=Food and Agriculture Organization;WHO=World Health Organization=World Health Organisation;WFP=World Food Programme;WTO=World Trade Organization=World Trade Organisation;WIPO;WMO=World Meteorological Organization;ICAO;IMO=International Maritime Organization;ITU=International Telecommunication Union;IAEA=International Atomic Energy Agency;IFAD;UNWTO;World Customs Organization=WCO=World Customs Organisation
World Bank=World Bank Group;IMF=International Monetary Fund;OECD=Organisation for Economic Co-operation and Development=Organization for Economic Cooperation and Development;OSCE=Organization for Security and Co-operation in Europe=Organisation for Security and Co-operation in Europe;ODIHR;NATO=North Atlantic Treaty Organization=North Atlantic Treaty Organisation;Interpol=INTERPOL;International Criminal Court=ICC;International Court of Justice;G7;G20;BRICS;Commonwealth of Nations;OPEC
Red Cross;ICRC=International Committee of the Red Cross;IFRC=International Federation of Red Cross and Red Crescent Societies;Red Crescent;Amnesty International;Human Rights Watch;Médecins Sans Frontières=Doctors Without Borders=MSF;Save the Children;Oxfam;Caritas;Danish Refugee Council;Norwegian Refugee Council;International Rescue Committee;Plan International;CARE International;Greenpeace;WWF;Transparency International;Reporters Without Borders;ECRE=European Council on Refugees and Exiles;World Economic Forum;International Chamber of Commerce;International Trade Union Confederation;World Vision;Terre des Hommes;Mercy Corps;Handicap International
African Union=AU;African Union Commission;ECOWAS=Economic Community of West African States;IGAD=Intergovernmental Authority on Development;SADC=Southern African Development Community;East African Community;African Development Bank;Arab League=League of Arab States;Gulf Cooperation Council=GCC;Organisation of Islamic Cooperation=OIC;ASEAN=Association of Southeast Asian Nations;SAARC;Asian Development Bank;Shanghai Cooperation Organisation;Eurasian Economic Union;Commonwealth of Independent States;Organization of American States=OAS;Mercosur=MERCOSUR;CARICOM;Inter-American Development Bank;Pacific Islands Forum;Regional Cooperation Council;Council of the Baltic Sea States;Nordic Council;Union for the Mediterranean;Energy Community;EBRD=European Bank for Reconstruction and Development;EFTA;Benelux Union
USAID;GIZ=Deutsche Gesellschaft für Internationale Zusammenarbeit;Expertise France;British Council;Goethe-Institut=Goethe Institute;JICA;Sida;Norad;Enabel;Bundestag;US Congress;State Department=US Department of State;Home Office;Asylum, Migration and Integration Fund (AMIF)=Asylum, Migration and Integration Fund=AMIF;European Social Fund;Taliban;Hamas;Hezbollah;Kurdistan Regional Government
`;

/** Organisations as [name, other names]. */
export const ORGANISATIONS: readonly (readonly [string, readonly string[]])[] = ROWS.split(/[;\n]+/)
  .filter((entry) => entry !== "")
  .map((entry) => {
    const [name = "", ...aliases] = entry.split("=");
    return [name, aliases] as const;
  });

/** Head words that make a capitalised phrase the name of an organisation. */
export const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  (
    "agency agencies alliance association authority bank board bureau centre center chamber club college commission committee company " +
    "confederation corporation council court customs delegation department directorate embassy federation foundation fund " +
    "group institute institution mission ministry network ngo observatory office ombudsman organisation organization parliament party " +
    "police secretariat service services society syndicate trust union university academy guard guards police"
  ).split(" "),
);

/** Head words that make a capitalised phrase the name of a project. */
export const PROJECT_HEADS: ReadonlySet<string> = new Set(
  "project programme program initiative facility scheme campaign action mechanism twinning".split(" "),
);
