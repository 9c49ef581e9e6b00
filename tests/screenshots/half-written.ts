import { draft, otherAnswer, successMetricsAnswer } from '../e2e/draft.ts'

/** A document as it looks half an hour in: most of the release written, the FAQ begun. */
export const halfWritten = `---
template: press-release-faq
stage: hypothesis
title: ShelfSense
---

# Press release

## Headline

${draft.headline}

## Sub-headline

${draft['sub-headline']}

## Dateline

${draft.dateline}

## Summary

${draft.summary}

## Customer problem

Shop owners order bread, salad and milk by feel, at the end of a long day, and too much of it is thrown away.

## Solution

${draft.solution}

## Leader quote

${draft['leader-quote']}

## How it works

${draft['how-it-works']}

## Customer quote

## Getting started

${draft['getting-started']}

# Customer FAQ

## How is this different from what I use today?

Wholesalers’ apps repeat last week’s order. ShelfSense looks at what was sold, hour by hour, and at tomorrow’s weather.

## What does it cost?

29 euros a month for each shop, after two free months. [No contract term has been decided.]

## What happens to my data?

TBD

# Internal FAQ

## Who exactly is the customer, and how many of them are there?

${otherAnswer}

## How will we measure success?

${successMetricsAnswer}

## What are the three most likely reasons for it to fail?
`
