/**
 * What is never abbreviated in a text of the United Nations, and the names that its best-known acronyms stand for.
 *
 * Sources: United Nations Editorial Manual, “Abbreviations and acronyms” (“United Nations” is not abbreviated;
 * principal officially recognized abbreviations; names better known by their acronym); United Nations
 * Correspondence Manual, “Some points of style”, section F (organs and offices whose titles are never abbreviated).
 */
import { ORGANS } from './organs.ts';

/** What abbreviations of the organization, its principal organs, its head and its three offices stand for. */
export const NEVER_ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ...ORGANS.filter(({ kind }) => kind === 'principal').flatMap(({ name, abbreviations }) =>
    abbreviations.map((short) => [short, name] as const),
  ),
  ['UN', 'United Nations'],
  ['U.N', 'United Nations'],
  ['UNO', 'United Nations'],
  ['SG', 'Secretary-General'],
  ['S-G', 'Secretary-General'],
  ['UNSG', 'Secretary-General'],
  ['UNOG', 'United Nations Office at Geneva'],
  ['UNON', 'United Nations Office at Nairobi'],
  ['UNOV', 'United Nations Office at Vienna'],
]);

/** Names that hold “UN” and keep it: `UN-Women`, also where the hyphen was forgotten. */
export const UN_NAMES: readonly string[] = [
  'Energy',
  'Habitat',
  'Nutrition',
  'Oceans',
  'Tourism',
  'Water',
  'Women',
];

/** Better known by their letters than by their names, and no names of bodies. */
export const WORDS_OF_LETTERS: ReadonlySet<string> = new Set(
  'AIDS COVAX COVID DNA GPS HIV MERS PDF REDD RNA SALT SARS SIM START TRIPS USB'.split(' '),
);

/** Bodies that are given their acronym in brackets though it is not used again. */
export const BETTER_KNOWN: ReadonlySet<string> = new Set(
  'INTERPOL MERCOSUR SAMOA UN-Habitat UN-Tourism UN-Women UNAIDS UNESCO UNICEF'.split(' '),
);

/** Official names that hold an acronym. */
export const NAMES_WITH_ACRONYMS: readonly string[] = [
  'SIDS Accelerated Modalities of Action',
  'SIDS Accelerated Modalities of Action (SAMOA) Pathway',
  'SAMOA Pathway',
  'UNCITRAL Arbitration Rules',
  'UNCITRAL Conciliation Rules',
  'UNCITRAL Expedited Arbitration Rules',
  'UNCITRAL Guide',
  'UNCITRAL Legislative Guide',
  'UNCITRAL Mediation Rules',
  'UNCITRAL Model Law',
  'UNCITRAL Notes',
  'UNIDROIT Principles',
];

const BODIES: readonly (readonly [acronym: string, name: string])[] = [
  ['ACABQ', 'Advisory Committee on Administrative and Budgetary Questions'],
  ['ASEAN', 'Association of Southeast Asian Nations'],
  ['AU', 'African Union'],
  ['CARICOM', 'Caribbean Community'],
  ['CBD', 'Convention on Biological Diversity'],
  ['CEB', 'United Nations System Chief Executives Board for Coordination'],
  ['CICIG', 'International Commission against Impunity in Guatemala'],
  ['CIS', 'Commonwealth of Independent States'],
  ['CITES', 'Convention on International Trade in Endangered Species of Wild Fauna and Flora'],
  ['CPC', 'Committee for Programme and Coordination'],
  ['ECCAS', 'Economic Community of Central African States'],
  ['ECOWAS', 'Economic Community of West African States'],
  ['EU', 'European Union'],
  ['EUROPOL', 'European Union Agency for Law Enforcement Cooperation'],
  ['FAO', 'Food and Agriculture Organization of the United Nations'],
  ['FATF', 'Financial Action Task Force'],
  ['GCC', 'Cooperation Council for the Arab States of the Gulf'],
  ['GEF', 'Global Environment Facility'],
  ['IAEA', 'International Atomic Energy Agency'],
  ['ICAO', 'International Civil Aviation Organization'],
  ['ICC', 'International Criminal Court'],
  ['ICJ', 'International Court of Justice'],
  ['ICRC', 'International Committee of the Red Cross'],
  ['ICSC', 'International Civil Service Commission'],
  ['IFAD', 'International Fund for Agricultural Development'],
  ['IGAD', 'Intergovernmental Authority on Development'],
  ['ILO', 'International Labour Organization'],
  ['IMF', 'International Monetary Fund'],
  ['IMO', 'International Maritime Organization'],
  ['INCB', 'International Narcotics Control Board'],
  ['INTERPOL', 'International Criminal Police Organization'],
  ['IOC', 'International Olympic Committee'],
  ['IOM', 'International Organization for Migration'],
  ['IPBES', 'Intergovernmental Science-Policy Platform on Biodiversity and Ecosystem Services'],
  ['IPCC', 'Intergovernmental Panel on Climate Change'],
  ['IPU', 'Inter-Parliamentary Union'],
  ['ISIL', 'Islamic State in Iraq and the Levant'],
  ['ITC', 'International Trade Centre'],
  ['ITU', 'International Telecommunication Union'],
  ['IUCN', 'International Union for Conservation of Nature'],
  ['JIU', 'Joint Inspection Unit'],
  ['MERCOSUR', 'Southern Common Market'],
  ['NATO', 'North Atlantic Treaty Organization'],
  ['NEPAD', 'New Partnership for Africa’s Development'],
  ['OAS', 'Organization of American States'],
  ['OCHA', 'Office for the Coordination of Humanitarian Affairs'],
  ['OECD', 'Organisation for Economic Co-operation and Development'],
  ['OHCHR', 'Office of the United Nations High Commissioner for Human Rights'],
  ['OIC', 'Organization of Islamic Cooperation'],
  ['OIOS', 'Office of Internal Oversight Services'],
  ['OPCW', 'Organisation for the Prohibition of Chemical Weapons'],
  ['OSCE', 'Organization for Security and Cooperation in Europe'],
  ['SADC', 'Southern African Development Community'],
  ['SCO', 'Shanghai Cooperation Organization'],
  ['SRSG', 'Special Representative of the Secretary-General'],
  ['UNAIDS', 'Joint United Nations Programme on HIV/AIDS'],
  ['UNCAC', 'United Nations Convention against Corruption'],
  ['UNCDF', 'United Nations Capital Development Fund'],
  ['UNCTAD', 'United Nations Conference on Trade and Development'],
  ['UNDP', 'United Nations Development Programme'],
  ['UNDRR', 'United Nations Office for Disaster Risk Reduction'],
  ['UNEP', 'United Nations Environment Programme'],
  ['UNESCO', 'United Nations Educational, Scientific and Cultural Organization'],
  ['UNFCCC', 'United Nations Framework Convention on Climate Change'],
  ['UNFPA', 'United Nations Population Fund'],
  ['UN-Habitat', 'United Nations Human Settlements Programme'],
  ['UNHCR', 'Office of the United Nations High Commissioner for Refugees'],
  ['UNICEF', 'United Nations Children’s Fund'],
  ['UNICRI', 'United Nations Interregional Crime and Justice Research Institute'],
  ['UNIDIR', 'United Nations Institute for Disarmament Research'],
  ['UNIDO', 'United Nations Industrial Development Organization'],
  ['UNIDROIT', 'International Institute for the Unification of Private Law'],
  ['UNITAR', 'United Nations Institute for Training and Research'],
  ['UNOCT', 'Office of Counter-Terrorism'],
  ['UNODA', 'Office for Disarmament Affairs'],
  ['UNODC', 'United Nations Office on Drugs and Crime'],
  ['UNOOSA', 'Office for Outer Space Affairs'],
  ['UNOPS', 'United Nations Office for Project Services'],
  ['UNRWA', 'United Nations Relief and Works Agency for Palestine Refugees in the Near East'],
  ['UNSSC', 'United Nations System Staff College'],
  ['UNTOC', 'United Nations Convention against Transnational Organized Crime'],
  ['UNU', 'United Nations University'],
  ['UNWTO', 'World Tourism Organization'],
  ['UN-Tourism', 'World Tourism Organization'],
  ['UN-Women', 'United Nations Entity for Gender Equality and the Empowerment of Women'],
  ['UPU', 'Universal Postal Union'],
  ['WCO', 'World Customs Organization'],
  ['WFP', 'World Food Programme'],
  ['WHO', 'World Health Organization'],
  ['WIPO', 'World Intellectual Property Organization'],
  ['WMO', 'World Meteorological Organization'],
  ['WTO', 'World Trade Organization'],
];

/** Words, in one and in many. */
const NOUNS: readonly (readonly [acronym: string, one: string, many: string])[] = [
  ['AI', 'artificial intelligence', 'artificial intelligence'],
  ['CSO', 'civil society organization', 'civil society organizations'],
  ['GBV', 'gender-based violence', 'gender-based violence'],
  ['GDP', 'gross domestic product', 'gross domestic product'],
  ['ICT', 'information and communications technology', 'information and communications technologies'],
  ['IDP', 'internally displaced person', 'internally displaced persons'],
  ['IED', 'improvised explosive device', 'improvised explosive devices'],
  ['IFF', 'illicit financial flow', 'illicit financial flows'],
  ['LDC', 'least developed country', 'least developed countries'],
  [
    'LGBTI',
    'lesbian, gay, bisexual, transgender and intersex',
    'lesbian, gay, bisexual, transgender and intersex',
  ],
  ['LLDC', 'landlocked developing country', 'landlocked developing countries'],
  ['MDG', 'Millennium Development Goal', 'Millennium Development Goals'],
  ['NGO', 'non-governmental organization', 'non-governmental organizations'],
  ['ODA', 'official development assistance', 'official development assistance'],
  ['SALW', 'small arms and light weapons', 'small arms and light weapons'],
  ['SDG', 'Sustainable Development Goal', 'Sustainable Development Goals'],
  ['SIDS', 'small island developing States', 'small island developing States'],
  ['SME', 'small and medium-sized enterprise', 'small and medium-sized enterprises'],
  ['WMD', 'weapons of mass destruction', 'weapons of mass destruction'],
];

/** What an acronym stands for. */
export interface Expansion {
  readonly name: string;
  /** True for a name that takes *the* where it stands by itself. */
  readonly article: boolean;
}

const KNOWN: ReadonlyMap<string, Expansion> = new Map<string, Expansion>([
  ...ORGANS.flatMap(({ name, abbreviations }) =>
    abbreviations.map((short) => [short, { name, article: true }] as const),
  ),
  ...BODIES.map(([acronym, name]) => [acronym, { name, article: true }] as const),
  ...NOUNS.flatMap(([acronym, one, many]) => [
    [acronym, { name: one, article: false }] as const,
    [`${acronym}s`, { name: many, article: false }] as const,
  ]),
]);

/** What a well-known acronym stands for; `SDGs` stands for several. */
export function expansionOf(acronym: string): Expansion | undefined {
  return KNOWN.get(acronym);
}

/** The names of bodies that have well-known acronyms. */
export const BODY_NAMES: readonly string[] = BODIES.map(([, name]) => name);
