/**
 * American spellings of what may be a British one. The dictionary knows the American forms, and Dateline accepts both: a
 * word counts as spelt right when one of these does.
 */
export function americanForms(word: string): string[] {
  const listed = whole.get(word)
  const forms = listed ? [listed] : []
  for (const [british, american] of parts) if (british.test(word)) forms.push(word.replace(british, american))
  return forms
}

const parts: readonly (readonly [RegExp, string])[] = [
  [/is(e[dsr]?|ers|ing|ation|ations|ational|able)$/, 'iz$1'], // organise
  [/ys(e[dsr]?|ers|ing)$/, 'yz$1'], // analyse
  [/our(s|ed|ing|er|ers|ite|ites|able|ably|al|ful|less|hood|y|ist|ists)?$/, 'or$1'], // colour, favourite
  [/([bt])re(s?)$/, '$1er$2'], // centre, fibre
  [/([bt])red$/, '$1ered'],
  [/([bt])ring$/, '$1ering'],
  [/ll(ed|ing|er|ers|ings|or|ors|ation|ations)$/, 'l$1'], // travelled, modelling
  [/pp(ed|ing)$/, 'p$1'], // worshipped
  [/ogue(s?)$/, 'og$1'], // catalogue
  [/ence(s?)$/, 'ense$1'], // licence, defence
  [/([a-z])ae([a-z])/, '$1e$2'], // paediatric
  [/([a-z])oe([a-z])/, '$1e$2'], // manoeuvre, diarrhoea
  [/lful(ly)?$/, 'llful$1'], // skilful
  [/l(s|ment|ments)?$/, 'll$1'], // enrol, fulfilment
  [/geing$/, 'ging'], // ageing
  [/gement(s?)$/, 'gment$1'], // judgement
  [/xion(s?)$/, 'ction$1'], // connexion
]

const whole: ReadonlyMap<string, string> = new Map(
  Object.entries({
    programme: 'program',
    programmes: 'programs',
    cheque: 'check',
    cheques: 'checks',
    tyre: 'tire',
    tyres: 'tires',
    grey: 'gray',
    greys: 'grays',
    whilst: 'while',
    amongst: 'among',
    learnt: 'learned',
    spelt: 'spelled',
    burnt: 'burned',
    dreamt: 'dreamed',
    leapt: 'leaped',
    jewellery: 'jewelry',
    aluminium: 'aluminum',
    pyjamas: 'pajamas',
    sceptical: 'skeptical',
    sceptic: 'skeptic',
    sceptics: 'skeptics',
    artefact: 'artifact',
    artefacts: 'artifacts',
    mould: 'mold',
    moulds: 'molds',
    plough: 'plow',
    ploughs: 'plows',
    storey: 'story',
    storeys: 'stories',
    draught: 'draft',
    draughts: 'drafts',
    cosy: 'cozy',
    kerb: 'curb',
    kerbs: 'curbs',
    moustache: 'mustache',
    practise: 'practice',
    practised: 'practiced',
    practises: 'practices',
    practising: 'practicing',
    licence: 'license',
    licences: 'licenses',
    defence: 'defense',
    offence: 'offense',
    pretence: 'pretense',
    instalment: 'installment',
    instalments: 'installments',
    woollen: 'woolen',
    marvellous: 'marvelous',
    mum: 'mom',
    mums: 'moms',
    maths: 'math',
    towards: 'toward',
    afterwards: 'afterward',
    backwards: 'backward',
    ageing: 'aging',
    sulphur: 'sulfur',
    yoghurt: 'yogurt',
    yoghurts: 'yogurts',
    omelette: 'omelet',
    enquiry: 'inquiry',
    enquiries: 'inquiries',
    enquire: 'inquire',
    per: 'per',
    cancelled: 'canceled',
    focussed: 'focused',
    focussing: 'focusing',
    orientated: 'oriented',
    pricey: 'pricy',
    disc: 'disk',
    discs: 'disks',
    fulfil: 'fulfill',
    fulfils: 'fulfills',
    enrol: 'enroll',
    enrols: 'enrolls',
    wilful: 'willful',
    skilful: 'skillful',
    manoeuvre: 'maneuver',
    manoeuvres: 'maneuvers',
    judgement: 'judgment',
    acknowledgement: 'acknowledgment',
    favour: 'favor',
    behaviour: 'behavior',
    behaviours: 'behaviors',
    labour: 'labor',
    travelling: 'traveling',
    counsellor: 'counselor',
    counsellors: 'counselors',
    gaol: 'jail',
    tonne: 'ton',
    tonnes: 'tons',
    litre: 'liter',
    litres: 'liters',
    metre: 'meter',
    metres: 'meters',
    kilometre: 'kilometer',
    kilometres: 'kilometers',
    organisation: 'organization',
    organisations: 'organizations',
    analyse: 'analyze',
    catalogue: 'catalog',
  }),
)
