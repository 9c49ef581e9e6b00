import { faqCoverage } from '../../faq-coverage.ts'

export const faqGettingHelp = faqCoverage({
  id: 'faq-getting-help',
  title: 'Customers learn how to start and where help is',
  severity: 'note',
  source: 'External FAQ on getting started and help: workingbackwards.com.',
  why: 'A customer who does not know what the first step takes does not take it.',
  catalogue: ['F03'],
  faq: 'customer-faq',
  topics: ['requirements', 'support'],
  lacks: 'what customers need to start, or where they get help',
  mentioned:
    /\b(?:sign up|download it|install(?:s|ed)? (?:it|the)|set(?:ting)? (?:it )?up|e-?mail us|call us|contact us|help ?desk|support team|write to us|get started)\b/i,
  orInRelease: true,
  examples: {
    flag: [
      '# Customer FAQ\n\n## Is it loud?\n\nNo, it only listens.\n',
      '# Customer FAQ\n\n## What does it cost?\n\n89 euros.\n',
      '# Customer FAQ\n\n## Why is it blue?\n\nBlue is seen in the dark.\n',
      '# Customer FAQ\n\n## Who made it?\n\nFour plumbers did.\n\n## Is it loud?\n\nNo, it only listens.\n',
    ],
    pass: [
      '# Customer FAQ\n\n## What do I need before I can start?\n\nA pipe and a phone.\n',
      '# Customer FAQ\n\n## Where do I get help when something goes wrong?\n\nCall us, day or night.\n',
      '# Customer FAQ\n\n## What is it?\n\nA microphone. You set it up in four minutes.\n',
      '# Customer FAQ\n\n## How do I get started?\n\nScan the code on the box.\n',
    ],
  },
})
