import { standardQuestion } from '../templates/standard-question.ts'
import type { Template } from '../templates/template.ts'

/** What the checks look for in a FAQ; the names are the topics of the templates' standard questions. */
export const faqTopics = [
  'price',
  'difference',
  'requirements',
  'support',
  'privacy',
  'limits',
  'market',
  'economics',
  'dependencies',
  'assumptions',
  'risks',
  'why-now',
  'scope',
  'reversibility',
  'evidence',
  'day-one',
] as const
export type FaqTopic = (typeof faqTopics)[number]

/** Words by which a question shows what it is about, where it is not the template's own. */
const asks: Readonly<Record<FaqTopic, RegExp>> = {
  price:
    /\b(?:costs?|pric(?:e[ds]?|ing)|pays?|paid|free|fees?|charg(?:e[ds]?|ing)|subscriptions?|how much|billing|billed)\b/i,
  difference:
    /\b(?:differ(?:s|ent|ence|entiator|ences)?|compar(?:e[ds]?|ison)|versus|vs|instead of|why not|just (?:an?|use|using|another|like)|why should|switch(?:ing)?|better than|alternatives?|competit(?:ors?|ive|ion)|unlike|why (?:would|should) (?:i|we|anyone|customers|someone)|already (?:use|have|do))\b/i,
  requirements:
    /\b(?:need|requires?|requirements?|required|(?:get(?:ting)?|be) started|start|begin|set ?up|install|sign up|onboard(?:ing)?|supported|compatib\w{1,12}|works? with|devices?|migrat(?:e|ion)|import|where (?:can|do) (?:i|we|customers) (?:get|buy|order|find)|available|availability|when can)\b/i,
  support: /\b(?:support|help|goes wrong|contact|fails?|breaks?|stuck|complain\w{0,4}|goes down|fix|check)\b/i,
  privacy:
    /\b(?:data|privacy|private|secur(?:e|ity)|safe(?:ly|ty)?|encrypt\w{0,4}|gdpr|hipaa|confidential\w{0,4}|who (?:else )?(?:can |will |gets to )?(?:sees?|reads?|access)|anonym\w{0,4}|track(?:ing|ed)?|collects?|personal information)\b/i,
  limits:
    /\b(?:limit\w{0,6}|can(?:no|['’])t|can it not|(?:not|never) (?:do|doing|support\w{0,3}|work|cover\w{0,3}|yet)|unsupported|missing|drawbacks?|downsides?|trade-?offs?|only for|edge cases?|what (?:happens )?if|lose|stops?|shuts? down|catch|without|accurate|accuracy|(?:is|are|be|gets?|goes) (?:it |they )?wrong|mistakes?)\b/i,
  market:
    /\b(?:tam|sam|(?<!go.to.)markets?|how many|how big|how large|demand|addressable|audience|(?:target|primary|first|ideal|exact) (?:customers?|users?|audience|buyers?|segment)|who (?:exactly )?(?:is|are) (?:the|our|this|it)|who (?:is|are) (?:it|this|these) for|who (?:has|have) this|segments?|customer base|opportunity)\b/i,
  economics:
    /\b(?:economics|costs?|margins?|revenues?|profit\w{0,7}|business model|invest\w{0,6}|budget|pric(?:e|ing)|roi|payback|fund(?:s|ed|ing)?|money|monetiz\w{1,5}|monetis\w{1,5}|break[- ]even|business case|expensive|afford|worth it|spend)\b/i,
  dependencies:
    /\b(?:depend\w{0,8}|partners?|partnerships?|third[- ]part(?:y|ies)|vendors?|suppliers?|legal(?:ly)?|laws?|regulat\w{1,5}|complian(?:ce|t)|contract\w{0,4}|licen[cs]\w{1,4}|gdpr|hipaa|approvals?|rights|rules|consent)\b/i,
  assumptions:
    /\b(?:assum\w{2,7}|hypothes[ei]s|must (?:be true|hold)|(?:have|has|needs?) to be true|believe|validat\w{1,4}|unknowns?|not know|open questions?|unproven|bets?)\b/i,
  risks:
    /\b(?:risks?|riskiest|risky|fail(?:s|ed|ure|ures)?|go(?:es)? wrong|threats?|not succeed|worr(?:y|ies|ied|ies)|concerns?|challenges?|hard(?:est)?|pre-?mortem|what (?:could|would|might) (?:stop|kill|sink)|kills?|prevent|reasons? (?:this|it|we) (?:might|may|could|will|would)|object(?:s|ions?)?)\b/i,
  'why-now': /\bnow\b|\btiming\b|\bwhat (?:has )?changed\b|\bwait\b|\bwhy this (?:year|quarter)\b|\burgen(?:t|cy)\b/i,
  scope:
    /\b(?:scope|not (?:doing|building|build|do|going to|include\w{0,3}|included)|won['’]t (?:we|it|do|build)|opportunity cost|giv(?:e|ing) up|non-?goals?|exclud\w{1,4}|mvp|minimum|smallest|first version|v0|v1|deferr?\w{0,3}|say no|leave out|left out|later|instead of this|priorit\w{1,7})\b/i,
  reversibility:
    /\b(?:wrong|revers\w{1,8}|one-way|two-way|roll(?:ed|ing)? ?back|undo|turn(?:ing)? back|back out|exit|shut(?:ting)? (?:it )?down|kill|stop|sunset|fallback|plan b|what (?:happens )?if (?:it|this|we|the)|does not work|doesn['’]t work|not work out|fails?)\b/i,
  evidence:
    /\b(?:evidence|how (?:do|did|can) (?:we|you) know|know (?:that|if|whether) (?:this|it|customers|they|people|nurses|users)|research|interview\w{0,4}|validat\w{1,4}|pilot\w{0,3}|learn(?:ed|t|ing)?|proof|prove[nds]?|signals?|tested|survey\w{0,3}|customers (?:want|say|said|told|tell|ask|asked)|beta|traction|demand|really (?:want|need))\b/i,
  'day-one':
    /\b(?:mvp|minimum (?:viable|lovable)|(?:first|initial) (?:release|version|launch|phase|milestone|step|day|customers?|weeks?|months?)|phase (?:one|1|0)|day[- ](?:one|1)|launch|v0|v1|smallest|road ?map|ships?|roll ?outs?|roll(?:ed|ing)? out|go[- ]to[- ]market|milestones?|timeline|when (?:will|can|do)|need to build|pilot)\b/i,
}

/** One document has a few hundred questions; those of some documents are kept. */
const mostKept = 4000
const kept = new WeakMap<Template, Map<string, ReadonlySet<string>>>()

/** What a question is about: the topic of the template's question that it is, and each whose words it has. */
export function topicsOf(question: string, template: Template): ReadonlySet<string> {
  let ofTemplate = kept.get(template)
  if (!ofTemplate || ofTemplate.size > mostKept) {
    ofTemplate = new Map()
    kept.set(template, ofTemplate)
  }
  const known = ofTemplate.get(question)
  if (known) return known
  const topics = new Set<string>()
  for (const part of template.parts) {
    const standard = standardQuestion(template, part.id, question)
    if (standard) topics.add(standard.topic)
  }
  for (const topic of faqTopics) if (asks[topic].test(question.slice(0, 400))) topics.add(topic)
  ofTemplate.set(question, topics)
  return topics
}

/** The question by which a template asks about a topic; null when it does not ask. */
export function templateQuestion(template: Template, topic: string): string | null {
  for (const part of template.parts)
    for (const question of part.questions) if (question.topic === topic) return question.text
  return null
}
