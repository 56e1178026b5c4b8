/**
 * What the dictionaries do not tell: the United Nations' own choices. Source: the spelling list of the United
 * Nations Editorial Manual, which goes before the Concise Oxford English Dictionary; of what it leaves open, only
 * what the adopted texts that ship write in one way alone.
 */

const listed = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** What is written and what is to be written, in small letters. An underscore stands for a space. */
export const PAIRS: readonly string[] = listed(`
percent:per_cent per-cent:per_cent program:programme programs:programmes sub-program:subprogramme
sub-programs:subprogrammes defense:defence defenses:defences
focussed:focused focusses:focuses focussing:focusing refocussed:refocused benefitted:benefited
benefitting:benefiting targetted:targeted targetting:targeting budgetted:budgeted budgetting:budgeting
combatted:combated combatting:combating advisor:adviser advisors:advisers enquiry:inquiry enquiries:inquiries
amongst:among whilst:while toward:towards afterward:afterwards learnt:learned connexion:connection
connexions:connections mediaeval:medieval remodeled:remodelled unraveled:unravelled unraveling:unravelling
vis-a-vis:vis-à-vis rôle:role rôles:roles timeframe:time_frame timeframes:time_frames
`);

/** Of the pairs, those that are a matter of usage, and weigh less. */
export const USAGE: ReadonlySet<string> = new Set(
  listed(`advisor advisors afterward amongst enquiries enquiry learnt timeframe timeframes toward whilst`),
);

/** Written as one word; the stroke is where a hyphen is wrongly put. */
export const CLOSED: readonly string[] = listed(`
e|mail e|mails web|site web|sites on|line off|line policy|maker policy|makers policy|making
peace|keeping peace|keeper peace|keepers peace|building peace|making
sub|region sub|regions sub|regional sub|regionally sub|committee sub|committees sub|paragraph sub|paragraphs
sub|programme sub|programmes sub|sector sub|sectors sub|national
inter|governmental inter|regional inter|regionally inter|sectoral inter|national inter|dependence inter|dependent
inter|related inter|linkages inter|connected inter|religious
multi|lateral multi|laterally multi|lateralism multi|national multi|disciplinary multi|sectoral multi|dimensional
multi|cultural multi|faceted multi|lingual multi|lingualism
socio|economic socio|cultural trans|national trans|boundary trans|continental
micro|finance micro|credit macro|economic extra|budgetary extra|judicial extra|judicially extra|territorial
cyber|crime cyber|crimes cyber|security cyber|space data|base data|bases
world|wide nation|wide land|mine land|mines land|locked sea|bed ground|water
eco|system eco|systems eco|tourism bio|diversity bio|technology bio|technologies bio|logical geo|political
radio|active para|military para|legal para|legals bi|lateral bi|laterally bi|annual
on|going over|arching stake|holder stake|holders de|mining pre|requisite pre|requisites
pre|condition pre|conditions co|exist co|existence
`);

/** Written with a hyphen, which is wrongly left out. */
export const HYPHENATED: readonly string[] = listed(`
non-governmental non-proliferation non-discrimination non-discriminatory non-compliance non-violent non-violence
non-binding non-profit non-payment non-custodial non-intervention non-interference non-military non-nuclear
non-permanent non-refoulement non-formal non-recurrent non-members non-aligned non-political
counter-terrorism counter-terrorist counter-narcotics anti-corruption anti-discrimination anti-personnel
anti-doping anti-terrorism anti-trafficking multi-stakeholder inter-agency inter-parliamentary
long-standing well-being cross-cutting cross-border under-represented under-representation
pre-existing post-conflict re-establish re-established re-establishing re-establishment re-examine re-examined
re-elect re-elected re-election re-entry re-emphasize re-emphasizes re-emphasizing re-evaluate
`);

/** Written with a hyphen, which is wrongly replaced by a space. */
export const JOINED: readonly string[] = listed(`
money-laundering capacity-building decision-making awareness-raising information-sharing fact-finding
`);

/** First parts that are no word, so that they are never rightly parted from the second by a space. */
export const BOUND: ReadonlySet<string> = new Set(
  listed(
    'anti bi bio cyber data eco geo inter land macro micro multi non peace policy pre socio sub trans web',
  ),
);

/** What stands before *-ise* and *-isation* in words too new for the dictionaries, and *-ize* is right. */
export const NEW_STEMS: readonly string[] = listed('anonym problemat securit synerg token weapon');

/** What stands before *-ize* where *-ise* is right: it belongs to the root, and is no suffix. */
export const ROOTS: readonly string[] = listed(`
adv advert apprent chast circumc compr comprom dem desp dev disgu enterpr exerc exc franch improv inc merchand
prem rev superv surm surpr telev
`);

/** Words that the dictionaries tell apart, and the United Nations does not, or not always. */
export const OPEN: ReadonlySet<string> = new Set(
  // A judgment of a court, in the language of courts; and words of trade and chemistry.
  listed(
    'judgment judgments prejudgment prejudgments misjudgment misjudgments analog analogs estrogen estrogens',
  ),
);

/** Bodies whose names are easily misspelt. Those that the texts themselves spell in two ways are left out. */
export const NAMES: readonly string[] = `
Food and Agriculture Organization of the United Nations
International Civil Aviation Organization
International Criminal Police Organization
International Labour Organization
International Maritime Organization
International Organization for Migration
International Organization for Standardization
Joint United Nations Programme on HIV/AIDS
North Atlantic Treaty Organization
Organization for Security and Cooperation in Europe
Organization for Security and Co-operation in Europe
Organization of African Unity
Organization of American States
Organization of the Black Sea Economic Cooperation
Shanghai Cooperation Organization
United Nations Development Programme
United Nations Educational, Scientific and Cultural Organization
United Nations Environment Programme
United Nations Human Settlements Programme
United Nations Industrial Development Organization
World Customs Organization
World Food Programme
World Health Organization
World Intellectual Property Organization
World Meteorological Organization
World Tourism Organization
World Trade Organization`
  .trim()
  .split('\n');
