import { faqCoverage } from '../../faq-coverage.ts'

export const faqPrivacy = faqCoverage({
  id: 'faq-privacy',
  title: 'Customers learn what happens to their data',
  severity: 'note',
  source: 'Data and privacy among the external questions: Calbucci’s themes, punt-labs review guide.',
  why: 'People ask it of everything that has a plug, and reporters ask it first.',
  catalogue: ['F04'],
  faq: 'customer-faq',
  topics: ['privacy'],
  lacks: 'what happens to customers’ data',
  mentioned:
    /\b(?:privacy|private|encrypt\w{0,4}|personal data|never leaves?|stored (?:in|on|only|for)|delet(?:e|es|ed|ing)(?: \w{1,12}){0,4} (?:after|within|once|when)|gdpr|hipaa|who can see)\b/i,
  examples: {
    flag: [
      '# Customer FAQ\n\n## Is it loud?\n\nNo, it only listens.\n',
      '# Customer FAQ\n\n## What does it cost?\n\n89 euros.\n',
      '# Customer FAQ\n\n## How do I cancel?\n\nSend it back.\n',
      '# Customer FAQ\n\n## Why is it blue?\n\nBlue is seen in the dark.\n',
    ],
    pass: [
      '# Customer FAQ\n\n## What happens to my data?\n\nIt stays in the flat.\n',
      '# Customer FAQ\n\n## Does it hear me talk?\n\nNo: sound never leaves the device.\n',
      '# Customer FAQ\n\n## Is it secure?\n\nYes; it was tested by two outsiders.\n',
      '# Customer FAQ\n\n## Who can see what it hears?\n\nNobody. Recordings are deleted after a minute.\n',
      '# Customer FAQ\n\n## Who sees our stock?\n\nYou and your clerks. Photos go to the till, and we delete them after 90 days.\n',
      '# Customer FAQ\n\n## Is it loud?\n\nNo. It keeps a sound for a night, and we delete each of them within a day.\n',
    ],
  },
})
