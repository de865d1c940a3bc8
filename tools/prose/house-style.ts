/** A turn of phrase that this project does not use, and what to write. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly advice: string;
}

/** Where `else` is the right word: it follows a pronoun. */
const AFTER_A_PRONOUN = String.raw`(?<!\b(?:any|every|no|some)(?:body|one|thing|where) )(?<!\b(?:all|what|who) )`;

/** Turns that read as if translated, words with two spellings, and names of products; each is looked for in one sentence. */
export const PHRASES: readonly Phrase[] = [
  // Word order and connectives
  { pattern: new RegExp(`${AFTER_A_PRONOUN}(?<!-)\\belse\\b`, 'i'), advice: 'Write "otherwise".' },
  { pattern: /\bas (?!soon|long|well|far)[a-z]+ as\b/i, advice: 'Say it without "as … as".' },
  { pattern: /\b(?:that|what|which) (?:is|are) there\b/i, advice: 'Write "existing", or name it.' },
  { pattern: /\b(?:and|but|or),? which\b/i, advice: 'Make the second fact a sentence.' },
  {
    pattern: /\b(?:is|are|was|were) (?:then )?(?:not )?to be \w+(?:ed|en|own)\b/i,
    advice: 'Write "must be", or name who does it.',
  },
  { pattern: /\bwhat (?:is|are) [\w ]{1,20} (?:is|are)\b/i, advice: 'Start with the subject.' },
  { pattern: /^(?:One|Those|He|Who) (?:that|who|may|has)\b/, advice: 'Start with the noun that is meant.' },
  { pattern: /\bthere (?:is|are) nothing to\b/i, advice: 'Write "No action needed".' },
  { pattern: /\bfor nothing\b|\bon (?:its|their) way\b|\bwith nothing but\b/i, advice: 'Say it plainly.' },
  { pattern: /\bin (?:the )?place of\b/i, advice: 'Write "instead of".' },
  { pattern: /\bbeforehand\b/i, advice: 'Say before what.' },
  { pattern: /\bof (?:its|their|your|our) own\b/i, advice: 'Write "own", "dedicated", or "separate".' },
  { pattern: /\b(?:comes?|came) of (?:it|this|that|each)\b/i, advice: 'Write "result".' },
  { pattern: /\bmostly\b/i, advice: 'Write "usually" or "often".' },
  { pattern: /\b(?:holds?|held) good\b|\bstays? good\b/i, advice: 'Write "is valid".' },
  // Praise and hedging
  { pattern: /\b(?:simply|easily|obviously|basically|of course|needless to say)\b/i, advice: 'Leave it out.' },
  // American English
  { pattern: /\b(?:colou|behaviou|favou|neighbou|labou)r/i, advice: 'Write "-or".' },
  {
    pattern:
      /\b\w+(?<!other|like|adv|rev|superv|exerc|prom|prec|conc|r|w|noi|prem|ra|prec|surpr|comprom|enterpr|expert|surm|franch|disgu|desp|dev|advert)ise[ds]?\b/i,
    advice: 'Write "-ize".',
  },
  { pattern: /\b(?:cancell|travell|labell|modell|signall)(?:ed|ing)\b/i, advice: 'Write it with one "l".' },
  {
    pattern: /\b(?:judgement|acknowledgement|licence|catalogue|centre|defence|whilst|towards|afterwards)\b/i,
    advice: 'Use the American spelling.',
  },
  // One name for one thing
  { pattern: /\bspot (?:node|pool|VM|machine|priorit)/, advice: 'Write "Spot".' },
  { pattern: /(?<![\w-])(?:vnet|Vnet)s?(?![\w-])/, advice: 'Write "VNet".' },
  { pattern: /\b(?:nsg|Nsg)s?\b/, advice: 'Write "NSG".' },
  { pattern: /(?<!aks )\bnodepools?\b/i, advice: 'Write "node pool".' },
  { pattern: /\bAzure (?:AD|Active Directory)\b/, advice: 'Write "Microsoft Entra ID".' },
  {
    pattern: /(?<![\w/.-])(?:github|Github|kubernetes|azure|terraform)(?![\w/-]|\.\w)/,
    advice: 'Write the name with its capitals.',
  },
  { pattern: /\bavailability sets? of zones?\b|\bOIDC token\b/, advice: 'Write "id token".' },
];

/** More words than this are two sentences. */
export const MOST_WORDS = 25;
