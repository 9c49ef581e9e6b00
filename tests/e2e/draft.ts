import type { SectionId } from '../../src-core/document/structure.ts'

/** A whole PR/FAQ about an invented product, to be typed into the template's sections. */
export const draft: Record<Exclude<SectionId, 'success-metrics'>, string> = {
  headline: 'Harbor Lane launches ShelfSense, so corner shops stop throwing bread away',
  'sub-headline': 'Owners of small food shops order what tomorrow will sell and cut their waste by a third.',
  dateline: 'ROTTERDAM, 14 September 2027',
  summary:
    'Harbor Lane today announced ShelfSense, an ordering assistant for independent food shops. It reads the till, looks at the weather and the calendar, and proposes the next order for every fresh product before the wholesaler closes at six.',
  'customer-problem':
    'A shop owner orders bread, salad and milk by feel, at the end of a fourteen-hour day. On average 11 % of what is ordered is thrown away, which costs a typical shop 640 euros a month, and the shelves are still empty on the first sunny Saturday.',
  solution:
    'ShelfSense learns from eighteen months of till data how each product sells in this one shop. Every afternoon it shows the proposed order with its reason, the owner changes what she knows better, and the order goes to the wholesaler with one tap.',
  'leader-quote':
    '“Large chains have had forecasts for twenty years,” said Ines Brandt, head of retail at Harbor Lane. “We are giving the same to a shop with two people behind the counter.”',
  'how-it-works':
    'The owner connects the till once, which takes ten minutes. From the second week on she opens the proposal at five, corrects a number or two, and sends it. On Friday a short report shows what was thrown away and what ran out.',
  'customer-quote':
    '“I used to fill two bags a night,” said Kofi Mensah, who runs a shop in Delft. “Since spring it is half a bag, and I go home on time.”',
  'getting-started':
    'Shops in the Netherlands and Belgium can join at shelfsense.example from 14 September 2027. The first two months are free; then it costs 29 euros a month.',
}

/** Answers typed under the template's questions, by a word of the question; every other question gets `otherAnswer`. */
export const otherAnswer =
  'We asked 24 shop owners in May 2027, and 19 of them would pay; the rest wait for their wholesaler to be connected.'

export const successMetricsAnswer =
  'Waste falls from 11 % to 7 % of ordered value within 6 months in at least 200 shops, and 80 % of trial shops pay after 90 days.'
