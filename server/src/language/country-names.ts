/**
 * Names of States, in the short form that the United Nations uses, and names in use elsewhere.
 *
 * Sources: United Nations Terminology Database (UNTERM), English short and formal names; the names in use elsewhere
 * are those of the Unicode Common Locale Data Repository, former names, and common misspellings.
 */

/** Short names as in a list of States, without the article. */
export const STATES: readonly string[] = (
  'Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan|' +
  'Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia (Plurinational State of)|' +
  'Bosnia and Herzegovina|Botswana|Brazil|Brunei Darussalam|Bulgaria|Burkina Faso|Burundi|Cabo Verde|Cambodia|' +
  'Cameroon|Canada|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|Côte d’Ivoire|Croatia|' +
  'Cuba|Cyprus|Czechia|Democratic People’s Republic of Korea|Democratic Republic of the Congo|Denmark|Djibouti|' +
  'Dominica|Dominican Republic|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|' +
  'Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|' +
  'Holy See|Honduras|Hungary|Iceland|India|Indonesia|Iran (Islamic Republic of)|Iraq|Ireland|Israel|Italy|Jamaica|' +
  'Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kuwait|Kyrgyzstan|Lao People’s Democratic Republic|Latvia|Lebanon|Lesotho|' +
  'Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|' +
  'Mauritania|Mauritius|Mexico|Micronesia (Federated States of)|Monaco|Mongolia|Montenegro|Morocco|Mozambique|' +
  'Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Macedonia|Norway|Oman|Pakistan|' +
  'Palau|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Republic of Korea|' +
  'Republic of Moldova|Romania|Russian Federation|Rwanda|Saint Kitts and Nevis|Saint Lucia|' +
  'Saint Vincent and the Grenadines|Samoa|San Marino|Sao Tome and Principe|Saudi Arabia|Senegal|Serbia|Seychelles|' +
  'Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Sudan|Spain|Sri Lanka|' +
  'State of Palestine|Sudan|Suriname|Sweden|Switzerland|Syrian Arab Republic|Tajikistan|Thailand|Timor-Leste|Togo|' +
  'Tonga|Trinidad and Tobago|Tunisia|Türkiye|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|' +
  'United Kingdom of Great Britain and Northern Ireland|United Republic of Tanzania|United States of America|Uruguay|' +
  'Uzbekistan|Vanuatu|Venezuela (Bolivarian Republic of)|Viet Nam|Yemen|Zambia|Zimbabwe'
).split('|');

/** A State under names that the United Nations does not use. */
export interface OtherNames {
  /** What to write in running text, without article. */
  readonly name: string;
  /** True where running text puts *the* before it. */
  readonly article: boolean;
  /** What to write in a list of States, where that is another form. */
  readonly listed?: string;
  /** What to write before a noun: "United States dollars". */
  readonly attributive?: string;
  /** True where the name is the common one with the kind of State added; Security Council texts leave it out. */
  readonly elaborate?: boolean;
  readonly others: readonly string[];
}

const state = (
  name: string,
  others: string,
  forms: Partial<Omit<OtherNames, 'name' | 'others'>> = {},
): OtherNames => ({ name, others: others.split('|'), article: false, ...forms });

const THE = { article: true } as const;
const ELABORATE = { article: true, elaborate: true } as const;
const UK = 'United Kingdom of Great Britain and Northern Ireland';

/** The States that go by other names elsewhere. */
export const OTHER_NAMES: readonly OtherNames[] = [
  state('Plurinational State of Bolivia', 'Bolivia', {
    ...ELABORATE,
    listed: 'Bolivia (Plurinational State of)',
  }),
  state('Bosnia and Herzegovina', 'Bosnia-Herzegovina|Bosnia & Herzegovina|BiH'),
  state('Brunei Darussalam', 'Brunei'),
  state('Cabo Verde', 'Cape Verde|Cap Verde'),
  state('Central African Republic', 'CAR', THE),
  state('Congo', 'Congo-Brazzaville|Congo Brazzaville', THE),
  state('Côte d’Ivoire', "Ivory Coast|Cote d'Ivoire"),
  state('Czechia', 'Czech Republic'),
  state('Democratic People’s Republic of Korea', 'North Korea|DPRK', THE),
  state(
    'Democratic Republic of the Congo',
    'Democratic Republic of Congo|DR Congo|DRC|D.R. Congo|Congo-Kinshasa|Congo Kinshasa',
    THE,
  ),
  state('Eswatini', 'Swaziland|eSwatini'),
  state('Guinea-Bissau', 'Guinea Bissau'),
  state('Islamic Republic of Iran', 'Iran', { ...ELABORATE, listed: 'Iran (Islamic Republic of)' }),
  state('Lao People’s Democratic Republic', 'Laos|Lao PDR', THE),
  state('Myanmar', 'Burma'),
  state('North Macedonia', 'former Yugoslav Republic of Macedonia|Republic of Macedonia|FYROM|FYR Macedonia'),
  state('Republic of Korea', 'South Korea|ROK', THE),
  state('Republic of Moldova', 'Moldova', ELABORATE),
  state('Russian Federation', 'Russia', THE),
  state('Saint Kitts and Nevis', 'St Kitts and Nevis|St. Kitts and Nevis|Saint Kitts & Nevis'),
  state('Saint Lucia', 'St Lucia|St. Lucia'),
  state(
    'Saint Vincent and the Grenadines',
    'St Vincent and the Grenadines|St. Vincent and the Grenadines|Saint Vincent & the Grenadines',
  ),
  state('Sao Tome and Principe', 'São Tomé and Príncipe|São Tomé and Principe|Sao Tomé and Príncipe'),
  state('Syrian Arab Republic', 'Syria', ELABORATE),
  state('Timor-Leste', 'East Timor|Timor Leste'),
  state('Trinidad and Tobago', 'Trinidad & Tobago'),
  state('Türkiye', 'Turkey|Turkiye'),
  state('United Arab Emirates', 'UAE|U.A.E', THE),
  state(UK, 'UK|U.K|Great Britain|Britain', { ...THE, attributive: 'United Kingdom' }),
  state('United Republic of Tanzania', 'Tanzania', ELABORATE),
  state('United States of America', 'USA|U.S.A|US|U.S', { ...THE, attributive: 'United States' }),
  state('Bolivarian Republic of Venezuela', 'Venezuela', {
    ...ELABORATE,
    listed: 'Venezuela (Bolivarian Republic of)',
  }),
  state('Viet Nam', 'Vietnam|Viet-Nam'),
];

/**
 * Longer names that hold one of those above, and are right or another place's; with "of", what stands before it.
 */
export const NAMES_AROUND: readonly string[] = [
  'Brunei Darussalam',
  'Burma Road',
  'Great Britain and Northern Ireland',
  'Islamic Republic of Iran',
  'Islamic State in Iraq and Syria',
  'Islamic State of Iraq and Syria',
  'New Britain',
  'Plurinational State of Bolivia',
  'Bolivarian Republic of Venezuela',
  'Republic of Moldova',
  'Union State of Russia and Belarus',
  'United Republic of Tanzania',
  'Vietnam War',
];
