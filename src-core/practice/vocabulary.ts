/** What a practice question is about. */
export const topics = [
  'customer',
  'problem',
  'evidence',
  'market-size',
  'differentiation',
  'why-now',
  'price',
  'unit-economics',
  'metrics',
  'assumptions',
  'risks',
  'not-doing',
  'reversibility',
  'plan',
  'technology',
  'dependencies',
  'operations',
  'support',
  'privacy',
  'legal',
  'adoption',
] as const
export type Topic = (typeof topics)[number]

/** Who asks a practice question. */
export const askerRoles = [
  'customer',
  'finance',
  'legal',
  'engineering',
  'operations',
  'marketing',
  'support',
  'security',
  'executive',
  'bar-raiser',
] as const
export type AskerRole = (typeof askerRoles)[number]

/** Amazon's sixteen Leadership Principles, by id; the names are facts, what they mean is said in our own words elsewhere. */
export const principles = {
  'customer-obsession': 'Customer Obsession',
  ownership: 'Ownership',
  'invent-and-simplify': 'Invent and Simplify',
  'are-right-a-lot': 'Are Right, A Lot',
  'learn-and-be-curious': 'Learn and Be Curious',
  'hire-and-develop-the-best': 'Hire and Develop the Best',
  'insist-on-the-highest-standards': 'Insist on the Highest Standards',
  'think-big': 'Think Big',
  'bias-for-action': 'Bias for Action',
  frugality: 'Frugality',
  'earn-trust': 'Earn Trust',
  'dive-deep': 'Dive Deep',
  'have-backbone': 'Have Backbone; Disagree and Commit',
  'deliver-results': 'Deliver Results',
  'best-employer': 'Strive to be Earth’s Best Employer',
  'broad-responsibility': 'Success and Scale Bring Broad Responsibility',
} as const
export type PrincipleId = keyof typeof principles
export const principleIds = Object.keys(principles) as PrincipleId[]
