/** Words whose syllables their letters do not tell; those of business English first. */
const known: ReadonlyMap<string, number> = new Map(
  Object.entries({
    business: 2,
    businesses: 3,
    every: 2,
    everyone: 3,
    everything: 3,
    different: 3,
    interest: 3,
    interested: 4,
    area: 3,
    areas: 3,
    idea: 3,
    ideas: 3,
    real: 1,
    really: 2,
    being: 2,
    does: 1,
    doing: 2,
    going: 2,
    people: 2,
    create: 2,
    creates: 2,
    created: 3,
    creating: 3,
    creation: 3,
    experience: 4,
    science: 2,
    client: 2,
    clients: 2,
    quiet: 2,
    trial: 2,
    trials: 2,
    via: 2,
    video: 3,
    videos: 3,
    radio: 3,
    media: 3,
    ratio: 3,
    period: 3,
    poem: 2,
    diet: 2,
    lion: 2,
    riot: 2,
    reality: 4,
    theatre: 3,
    museum: 3,
    usual: 3,
    usually: 4,
    actual: 3,
    actually: 4,
    manual: 3,
    annual: 3,
    visual: 3,
    value: 2,
    values: 2,
    continue: 3,
    continues: 3,
    issue: 2,
    issues: 2,
    queue: 1,
    queues: 1,
    dialogue: 3,
    catalogue: 3,
    colleague: 2,
    colleagues: 2,
    league: 1,
    unique: 2,
    technique: 2,
    something: 2,
    someone: 2,
    somewhere: 2,
    sometimes: 2,
    somebody: 3,
    whole: 1,
    hour: 1,
    hours: 1,
    our: 1,
    fire: 1,
    hire: 1,
    more: 1,
    before: 2,
    therefore: 2,
    evening: 2,
    several: 3,
    camera: 3,
    family: 3,
    separate: 3,
    chocolate: 3,
    vegetable: 4,
    comfortable: 4,
    laboratory: 5,
    recipe: 3,
    simile: 3,
    apostrophe: 4,
    maybe: 2,
    cafe: 2,
    resume: 3,
    sesame: 3,
    adobe: 3,
    forever: 3,
    moreover: 3,
    useful: 2,
    careful: 2,
    hopeful: 2,
    homepage: 2,
    database: 3,
    timeline: 2,
    baseline: 2,
    deadline: 2,
    pipeline: 2,
    software: 2,
    hardware: 2,
    smartphone: 2,
    someday: 2,
    weekday: 2,
    therapist: 3,
    wednesday: 2,
    february: 4,
    saas: 1,
    api: 3,
    faq: 3,
    read: 1,
    reads: 1,
    could: 1,
    quality: 3,
    beyond: 2,
    employer: 3,
    employers: 3,
    ceo: 3,
    gps: 3,
    io: 2,
    ios: 3,
    iphone: 2,
  }),
)

/** What the plain count of vowel groups gets wrong, each by one. */
const fewer = [
  /[^aeiouy][^aeiouyl]e$|[aeiouy][^aeiouy]e$/, // time, whole; not table
  /[^aeiouyscgxzlh]es$|[aeiouy]les$/, // takes, miles; not uses, boxes, reaches
  /[^aeiouytdl]ed$|[aeiouyl]led$/, // launched, billed; not wanted, settled
  /[^aeiouy]e(?:ly|ful|fully|less|ment|ments|thing|where|one|body)$/, // safely, statement
  /^every/,
]
const more = [
  /(?:[^cgtsx]|^)i(?:o(?!u)|a(?!g)|u)|[^cgtsx]ious|i[ae]t[eiy]|iet|[^s]cient[^l]/, // media, period, various
  /[aeiouy]ing(?:s|ly)?$/,
  /[^aeiouy](?:ie|y)(?:r|rs|st)$/,
  /eo(?!u|p)|creat|[^gq]u(?:a[lt]|ou)|[aeiouy]ism/,
  /^(?:coop|coord|reorg|reus|reint|reass|reeng|preex|deact|prior)/,
  /[sd]n't$/,
  /(?:sm|thm)s?$/,
]

const kept = new Map<string, number>()

/**
 * Syllables of an English word in lower case, estimated from its letters. Measured against retext's `syllable`
 * (docs/decisions/0009-sentences-and-words.md).
 */
export function syllablesOf(word: string): number {
  const before = kept.get(word)
  if (before !== undefined) return before
  const count = estimate(word)
  // A document has a few thousand different words; a bound keeps pasted noise from growing it for ever.
  if (kept.size > 20_000) kept.clear()
  kept.set(word, count)
  return count
}

function estimate(word: string): number {
  const listed = known.get(word)
  if (listed !== undefined) return listed
  const letters = word.replace(/'s$|s'$/, '').replace(/[^a-zà-ÿ]/g, '')
  if (letters.length === 0) return digits(word)
  if (letters.length <= 2) return 1
  let count = letters.match(/[aeiouyà-ÿ]+/g)?.length ?? 0
  for (const pattern of fewer) if (pattern.test(letters)) count--
  for (const pattern of more) if (pattern.test(letters)) count++
  return Math.max(1, count)
}

/** Figures are read out: a syllable for each digit comes near enough, and a year has four. */
function digits(word: string): number {
  return Math.min(4, Math.max(1, word.replace(/\D/g, '').length))
}
