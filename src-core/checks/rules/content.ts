import type { Rule } from '../rule.ts'
import { broadCustomer } from './content/broad-customer.ts'
import { customerQuoteBeforeAfter } from './content/customer-quote-before-after.ts'
import { datelinePlaceAndDate } from './content/dateline-place-and-date.ts'
import { gettingStartedConcrete } from './content/getting-started-concrete.ts'
import { problemWithoutProduct } from './content/problem-without-product.ts'
import { quoteAttribution } from './content/quote-attribution.ts'
import { quotesSoundAlike } from './content/quotes-sound-alike.ts'
import { solutionAnswersProblem } from './content/solution-answers-problem.ts'
import { templateText } from './content/template-text.ts'
import { tradeOffNamed } from './content/trade-off-named.ts'

/** Rules about what a section says. */
export const contentRules: readonly Rule[] = [
  broadCustomer,
  customerQuoteBeforeAfter,
  datelinePlaceAndDate,
  gettingStartedConcrete,
  problemWithoutProduct,
  quoteAttribution,
  quotesSoundAlike,
  solutionAnswersProblem,
  templateText,
  tradeOffNamed,
]
