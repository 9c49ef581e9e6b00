/** One example for each thing that the GFM specification says of its extensions: the text and what it is. */
export interface GfmExample {
  readonly says: string
  readonly markdown: string
  /** The document, in the short form of `shape`. */
  readonly shape: string
}

const example = (says: string, markdown: string, shape: string): GfmExample => ({ says, markdown, shape })

export const tables: readonly GfmExample[] = [
  example(
    'a header row, a delimiter row, rows',
    '| Stage | Days |\n| --- | --- |\n| Draft | 3 |\n',
    'table(Stage|Days/Draft|3)',
  ),
  example(
    'cells need not line up, outer bars may be missing, colons align',
    '| Stage | Days |\n:-: | -----------:\nDraft | 3\n',
    'table:center:right(Stage|Days/Draft|3)',
  ),
  example('a colon on the left aligns left', 'a | b\n:-- | -\nc | d', 'table:left:none(a|b/c|d)'),
  example(
    'a bar in a cell is escaped, in code too',
    '| a\\|b |\n| --- |\n| `c\\|d` |\n| **e\\|f** |\n',
    'table(a|b/code(c|d)/bold(e|f))',
  ),
  example(
    'another block ends the table',
    '| Stage |\n| --- |\n| Draft |\n> quoted\n',
    'table(Stage/Draft) blockquote(paragraph(quoted))',
  ),
  example(
    'a line without a bar is a row, an empty line ends the table',
    '| Stage | Days |\n| --- | --- |\n| Draft | 3 |\nReview\n\nReview\n',
    'table(Stage|Days/Draft|3/Review|) paragraph(Review)',
  ),
  example(
    'as many delimiters as header cells, or there is no table',
    '| Stage | Days |\n| --- |\n| Draft |\n',
    'paragraph(| Stage | Days | | --- | | Draft |)',
  ),
  example(
    'missing cells are empty, those beyond the header are ignored by readers',
    '| Stage | Days |\n| --- | --- |\n| Draft |\n| Draft | 3 | more |\n',
    'table(Stage|Days|/Draft||/Draft|3|more)',
  ),
  example('a table may have no rows', '| Stage | Days |\n| --- | --- |\n', 'table(Stage|Days)'),
  example('cells hold inline content only', '| - a |\n| --- |\n| # b |\n', 'table(- a/# b)'),
]

export const tasks: readonly GfmExample[] = [
  example('a box is open or ticked', '- [ ] write\n- [x] read\n', 'ul(todo(paragraph(write)) done(paragraph(read)))'),
  example('a capital X ticks', '- [X] read\n', 'ul(done(paragraph(read)))'),
  example(
    'task lists nest and mix with other items',
    '- [x] write\n  - [ ] title\n  - text\n- [ ] read\n',
    'ul(done(paragraph(write) ul(todo(paragraph(title)) item(paragraph(text)))) todo(paragraph(read)))',
  ),
  example('numbered items can be tasks', '1. [ ] write\n', 'ol(todo(paragraph(write)))'),
  example(
    'a box needs a space behind it',
    '- [ ]write\n- [y] read\n',
    'ul(item(paragraph([ ]write)) item(paragraph([y] read)))',
  ),
  example('a box in a paragraph is text', '[ ] write\n', 'paragraph([ ] write)'),
]

export const strikethrough: readonly GfmExample[] = [
  example('two tildes strike', '~~Q3~~ Q4, not later\n', 'paragraph(strike(Q3) Q4, not later)'),
  example('one tilde strikes', '~Q3~ Q4\n', 'paragraph(strike(Q3) Q4)'),
  example('a paragraph ends it', 'It is ~~late\n\nand new~~.\n', 'paragraph(It is ~~late) paragraph(and new~~.)'),
  example('three tildes do not', 'Not ~~~struck~~~ here\n', 'paragraph(Not ~~~struck~~~ here)'),
  example('it may stand inside a word', 'un~~im~~portant\n', 'paragraph(unstrike(im)portant)'),
]

const link = (href: string, text: string): string => `link<${href}>(${text})`

export const addresses: readonly GfmExample[] = [
  example('www.', 'www.example.com\n', `paragraph(${link('http://www.example.com', 'www.example.com')})`),
  example(
    'www. with a path',
    'See www.example.com/plan for it.\n',
    `paragraph(See ${link('http://www.example.com/plan', 'www.example.com/plan')} for it.)`,
  ),
  example(
    'punctuation at the end is not part of it',
    'See www.example.com. Or www.example.com/a.b.\n',
    `paragraph(See ${link('http://www.example.com', 'www.example.com')}. Or ${link('http://www.example.com/a.b', 'www.example.com/a.b')}.)`,
  ),
  example(
    'closing brackets that nothing in it opened are not part of it',
    '(www.example.com/a_(b)) www.example.com/c_(d)\n',
    `paragraph((${link('http://www.example.com/a_(b)', 'www.example.com/a_(b)')}) ${link('http://www.example.com/c_(d)', 'www.example.com/c_(d)')})`,
  ),
  example(
    'brackets inside are',
    'www.example.com/q=(a+b)+c\n',
    `paragraph(${link('http://www.example.com/q=(a+b)+c', 'www.example.com/q=(a+b)+c')})`,
  ),
  example(
    'what looks like an entity at the end is not part of it',
    'www.example.com/q?a=b&c=d and www.example.com/q&amp;\n',
    `paragraph(${link('http://www.example.com/q?a=b&c=d', 'www.example.com/q?a=b&c=d')} and ${link('http://www.example.com/q', 'www.example.com/q')}&)`,
  ),
  example(
    'a less-than sign ends it',
    'www.example.com/he<lp\n',
    `paragraph(${link('http://www.example.com/he', 'www.example.com/he')}<lp)`,
  ),
  example(
    'http:// and https://',
    'http://example.com (see https://example.org/a?b=c&d).\n',
    `paragraph(${link('http://example.com', 'http://example.com')} (see ${link('https://example.org/a?b=c&d', 'https://example.org/a?b=c&d')}).)`,
  ),
  example('other schemes are text', 'ftp://example.com\n', 'paragraph(ftp://example.com)'),
  example('a name without a dot is text', 'www and http://\n', 'paragraph(www and http://)'),
  example('an email address', 'ann@example.com\n', `paragraph(${link('mailto:ann@example.com', 'ann@example.com')})`),
  example(
    'a plus sign before the @ only',
    'ann+pr@mail.example.com is one, ann@mail+pr.example is not\n',
    `paragraph(${link('mailto:ann+pr@mail.example.com', 'ann+pr@mail.example.com')} is one, ann@mail+pr.example is not)`,
  ),
  example(
    'a dot at the end is not part of it, a hyphen or underscore there makes it text',
    'a.b-c_d@e.f. a.b-c_d@e.f- a.b-c_d@e.f_\n',
    `paragraph(${link('mailto:a.b-c_d@e.f', 'a.b-c_d@e.f')}. a.b-c_d@e.f- a.b-c_d@e.f_)`,
  ),
  example('not inside a link', '[www.example.com](/plan)\n', `paragraph(${link('/plan', 'www.example.com')})`),
]

export const html: readonly GfmExample[] = [
  example(
    'readers may show dangerous tags as text; the source stays',
    '<b> <title> <style> <em>\n\n<blockquote>\n  <xmp> is dangerous. <XMP> too.\n</blockquote>\n',
    'paragraph(raw(<b>) raw(<title>) raw(<style>) raw(<em>)) html(<blockquote>\n  <xmp> is dangerous. <XMP> too.\n</blockquote>)',
  ),
]

export const footnotes: readonly GfmExample[] = [
  example(
    'a mark and its footnote',
    'It pays[^1].\n\n[^1]: In a year.\n\n    Or two.\n',
    'paragraph(It paysraw([^1]).) footnote([^1]: In a year.\n\n    Or two.)',
  ),
  example('a mark without its footnote is text', 'It pays[^1].\n', 'paragraph(It pays[^1].)'),
]

export const gfmExamples: readonly GfmExample[] = [
  ...tables,
  ...tasks,
  ...strikethrough,
  ...addresses,
  ...html,
  ...footnotes,
]
