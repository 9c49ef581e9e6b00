/** A whole PR/FAQ in the written form that the template makes. */
export const canonical = `---
title: Swapboard
stage: hypothesis
date: 2027-06-03
confidentiality: Internal
author: [Mara Voss, Jo Lind]
lang: en-GB
---

# Press release

## Headline

Brightwell launches Swapboard, so nurses settle a shift swap in minutes

## Sub-headline

Ward nurses ask once and see only colleagues who may take the shift

## Dateline

SEATTLE, 3 June 2027

## Summary

Brightwell today announced Swapboard, a service with which hospital nurses trade shifts.

## Customer problem

Four in ten ward nurses swap a shift each month, and each swap takes 11 calls.[^calls]

## Solution

Swapboard asks *only* the colleagues who **may** take the shift.

## Leader quote

“She knew the answer to twelve of them before she dialled,” said Priya Raman, vice president at Brightwell.

## How it works

A nurse taps the shift and chooses “Offer”.

## Customer quote

“At ten past five the shift was gone,” said Ana Duarte, a nurse in Porto.

## Getting started

Start a trial on [swapboard.example](https://swapboard.example/start?plan=trial&from=pr#now).

# Customer FAQ

## Does my manager still decide?

Yes, and every hospital sets its rules:

- who may approve
- how late a swap may be offered
  1. on weekdays
  2. on holidays
- whether nights count

## What does it cost me?

| Plan | Beds | Price |
| :--- | ---: | :---: |
| Ward | up to 50 | $1.20 |
| Group | over 800 | by \`agreement\` |

# Internal FAQ

## How large is the market?

There are 3.8 million registered nurses.

## What must be true?

5. Hospitals let us read qualifications.
6. Rest rules can be written down.

- [x] Interviewed 14 nurses
- [ ] Signed a pilot

## How do we measure success?

60 % of swaps settled within ten minutes, within 90 days of launch.

# Appendix

## Sources

> Interviews held in spring.

\`\`\`sql
select ward
\tfrom swap
\`\`\`

[^calls]: A diary study with *212* nurses.
`

/** Everything that Markdown can hold, in an order that no PR/FAQ has. */
export const rich = `# A document with everything

Plain, **bold**, *italic*, ***both***, ~~struck~~, \`code  with  spaces\`, [\`code\` in a link](https://example.com/a_(b)?q=%20&x=ü).
A line that ends here\\
and goes on there.

###### Deep heading

> A quotation
>
> > inside another, with
> >
> > - a list
> >
> > | a | b |
> > |---|---|
> > | 1 | 2 |

1. one

   more of one

   \`\`\`
   code of one
   \`\`\`
2. two
   - deeper
     1. deeper still
        - and
          - again
            - once
              - more
                - seven
                  - eight
                    - nine
                      - ten levels
3. - a list first

- > a quotation first
-

1. another list that starts again

7. seven

***

| only a header |
|---|

| left | centre | right | |
|:---|:---:|---:|---|
| a<br>b | **c** | [d](mailto:d@example.com) | |
| ragged |

| next table |
|---|
| with a note.[^one] |

![A chart of swaps](images/chart.png "Chart") and ![](images/nameless.png)

<!-- a comment for the writer -->

<div align="center">raw HTML</div>

Inline <kbd>keys</kbd>, a comment <!-- hidden --> and a break<br>here.[^one] Again.[^two] And [^nowhere].

$$
x^2
$$

[unused]: https://example.com/unused "Unused"

[^one]: First note

    with a second paragraph

    | cell | other |
    |---|---|
    | x | y |
[^two]: Second note, [linked](https://example.com/note).
[^three]: A note that nothing points to.

    indented code
    	with a tab

- [ ] task
- [x] done
  - [ ] below

Links that no file may hold: [script](javascript:alert(1)), [relative](./other.md), [data](data:text/html,x), [odd](http://[), [port](https://a.example:99999/).
`
