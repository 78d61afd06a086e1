/** Standing international processes, compacts and agendas; other names after `=`. */
const PROCESS_ROWS = `
Global Compact for Safe, Orderly and Regular Migration=Global Compact on Migration=Global Compact for Migration=GCM=Global Compacts;Global Compact on Refugees=GCR;Sustainable Development Goals=SDGs=SDG=2030 Agenda for Sustainable Development=2030 Agenda=Agenda 2030
New York Declaration for Refugees and Migrants=New York Declaration;Global Approach to Migration and Mobility=Global Approach on Migration and Mobility=GAMM;Paris Agreement;Kyoto Protocol;Addis Ababa Action Agenda;Sendai Framework=Sendai Framework for Disaster Risk Reduction;Pact on Migration and Asylum=New Pact on Migration and Asylum=EU Pact on Migration and Asylum
Budapest Process;Prague Process;Rabat Process;Khartoum Process;Bali Process;Colombo Process;Almaty Process;Puebla Process;Quito Process;Abu Dhabi Dialogue;Bologna Process;Barcelona Process;Berlin Process;Helsinki Process;Kimberley Process;Astana Process;Barcelona Convention;Istanbul Convention;Geneva Convention=Geneva Conventions=1951 Refugee Convention=Refugee Convention;Eastern Partnership;Global Forum on Migration and Development=GFMD;Söderköping Process
`;

/** Days that are marked every year; the year of the item is added where it stands beside the name. */
const DAY_ROWS = `
International Migrants Day=Migrants Day=International Day of Migrants;World Refugee Day;World Day Against Child Labour=World Day against Child Labour;World Day Against Trafficking in Persons=World Day against Trafficking in Persons;International Women's Day;Human Rights Day;World Press Freedom Day;International Youth Day;Earth Day;World Environment Day;World Health Day;World Humanitarian Day;Europe Day;World Water Day;World Food Day;International Day of Peace;International Day of Democracy;World AIDS Day;Universal Children's Day;World Children's Day;International Day of Family Remittances;International Day for the Elimination of Violence against Women;EU Anti-Trafficking Day;International Day of Persons with Disabilities;Holocaust Remembrance Day
`;

function parse(rows: string): (readonly [string, readonly string[]])[] {
  return rows
    .split(/[;\n]+/)
    .filter((entry) => entry !== "")
    .map((entry) => {
      const [name = "", ...aliases] = entry.split("=");
      return [name, aliases] as const;
    });
}

/** Processes as [name, other names]. */
export const PROCESSES = parse(PROCESS_ROWS);

/** International days as [name, other names]. */
export const DAYS = parse(DAY_ROWS);
