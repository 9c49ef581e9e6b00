import { faqCoverage } from '../../faq-coverage.ts'

export const faqLimits = faqCoverage({
  id: 'faq-limits',
  title: 'Customers learn what it cannot do',
  severity: 'warning',
  source: 'At least two uncomfortable questions: robisson review guide; limits of the product, Calbucci and punt-labs.',
  why: 'A page without limits is not believed, and the support desk learns them from angry customers.',
  catalogue: ['F05'],
  changed:
    'One answer that names a limit is enough: the guide asks for two uncomfortable questions, which cannot be counted by their words.',
  faq: 'customer-faq',
  topics: ['limits'],
  lacks: 'what it cannot do yet, or any other uncomfortable truth',
  mentioned:
    /\b(?:not yet|cannot|can['’]t|(?:does not|doesn['’]t|do not|don['’]t) (?:yet )?(?:work|support|include|cover|know|hear|see|read|reach|understand|recogni[sz]e|detect|handle|replace|fit)|only (?:works|available)|not supported|limit(?:ed|ation|ations|s)?|for now|at launch)\b/i,
  examples: {
    flag: [
      '# Customer FAQ\n\n## What does it cost?\n\n89 euros.\n',
      '# Customer FAQ\n\n## Is it loud?\n\nNo, it only listens.\n',
      '# Customer FAQ\n\n## How do I order?\n\nOn our website.\n\n## Is it loud?\n\nNo, it only listens.\n',
      '# Customer FAQ\n\n## Who made it?\n\nFour plumbers did.\n',
    ],
    pass: [
      '# Customer FAQ\n\n## What can it not do yet?\n\nIt does not hear plastic pipes.\n',
      '# Customer FAQ\n\n## Does it hear plastic pipes?\n\nNot yet; metal only.\n',
      '# Customer FAQ\n\n## What happens if the wifi fails?\n\nIt blinks red.\n',
      '# Customer FAQ\n\n## Does it work outdoors?\n\nNo. It cannot stand frost.\n',
      '# Customer FAQ\n\n## When is it wrong?\n\nAfter a strike, about which nobody told it.\n',
      '# Customer FAQ\n\n## Is it right on every day?\n\nOn most. It does not know about strikes.\n',
    ],
  },
})
