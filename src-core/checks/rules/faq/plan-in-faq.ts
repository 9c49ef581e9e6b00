import { answerPassages, askedQuestions, partBlocks } from '../../faq.ts'
import { anyLine, keptByPassage } from '../../passages.ts'
import { documentRule } from '../../rule.ts'

/** A product for teams speaks of tickets, Jira and sprints too: only what divides this work counts. */
const planned = (text: string) =>
  /\b(?:gantt|user stor(?:y|ies)|sprints? (?:#?\d{1,3}|one|two|three|four|five|six)|(?:\d{1,3}|two|three|four|five|six|eight|ten|twelve) (?:\w{1,12} )?sprints|per sprint|sprint plan(?:ning)?|story points?|(?:first|second|third|next|last) (?:epic|sprint)|(?:our|product|sprint) backlog|backlog items?|work packages?|tickets (?:are |is )?in (?:jira|linear)|as an? \w{1,20}, i want)\b/i.test(
    text,
  )
const plan = keptByPassage(planned)
const inBlock = anyLine(planned)

export const planInFaq = documentRule({
  id: 'plan-in-faq',
  title: 'The FAQ is not a project plan',
  group: 'faq',
  severity: 'note',
  source: 'A plan instead of a strategy: Calbucci on common PRFAQ mistakes.',
  why: 'Sprints and user stories answer how. The meeting decides whether.',
  catalogue: ['F18'],
  english: true,
  thresholds: { most: { value: 1, unit: 'answers', means: 'Each further answer that speaks of them is flagged.' } },
  examples: {
    flag: [
      '# Internal FAQ\n\n## What is the plan?\n\nFour sprints, then a beta.\n\n## Who does what?\n\nThe backlog has twelve user stories.\n',
      '# Internal FAQ\n\n## What is hard?\n\nThe first epic is about sound.\n\n## And then?\n\nSprint two is about light.\n\n## When?\n\nSee the Gantt chart.\n',
      '# Internal FAQ\n\n## What is first?\n\nAs a tenant, I want to hear leaks.\n\n## What is next?\n\nThe tickets in Jira.\n',
      '# Customer FAQ\n\n## When is it here?\n\nAfter sprint 9.\n\n# Internal FAQ\n\n## What is next?\n\nOur backlog for the autumn.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## What is the plan?\n\nFour sprints, then a beta.\n\n## Why us?\n\nWe know pipes.\n',
      '# Internal FAQ\n\n## What is the plan?\n\nForty flats in May.\n\n## And then?\n\nFour thousand in October.\n',
      '# Internal FAQ\n\n## Who sprints?\n\nNobody.\n\n## Is there a backlog?\n\nNo.\n',
      '# Press release\n\n## Solution\n\nSprints and a backlog of tickets, now in one place.\n',
      '# Internal FAQ\n\n## What do we not do?\n\nPhotos: deferred to backlog.\n\n## What ships at launch?\n\nJira ticket creation and Slack summaries.\n\n## What follows?\n\nJira ticket creation from the agenda.\n',
    ],
  },
  check(context, { limits }) {
    const faqs = ['customer-faq', 'internal-faq'] as const
    if (!faqs.some((part) => partBlocks(context, part).some(inBlock))) return []
    const answers = askedQuestions(context).filter((question) => answerPassages(context.doc, question).some(plan))
    return answers.slice(limits.most).flatMap(({ answer, part, text }) => {
      if (!answer) return []
      const message = `The answer to “${text}” tells how the work is divided: say what is decided by it, and keep the plan elsewhere.`
      return [{ from: answer.from, to: answer.to, section: part, message }]
    })
  },
})
