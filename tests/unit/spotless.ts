/** A whole PR/FAQ about an invented product of which no rule has anything to say in January 2028, at any stage. */
export const spotless = `---
title: Plumb
stage: validated
---

# Press release

## Headline

Millrace launches Plumb, so that a dripping pipe is found before the ceiling comes down

## Sub-headline

Tenants of old houses learn of a leak the same day

## Dateline

Ghent, 9 March 2029

## Summary

Millrace today launches Plumb, a listening device for tenants in houses built before 1950. It hears water that runs where none should run. On the pilot’s 40 flats it found a leak within one day instead of nineteen.

## Customer problem

A tenant learns of a leak when the ceiling has a stain. By then it has run for 19 days on average, and the repair costs 2,300 euros (claims of two insurers, 2027). Tenants call the landlord, the landlord calls three plumbers, and each of them opens a wall to look.

## Solution

Plumb listens at night, when taps are closed, for the sound of water under pressure. In the morning the tenant knows in which wall a leak is, and the plumber opens only that one. It does not hear plastic pipes.

## Leader quote

“We visited 62 flats with a stethoscope before we built anything,” said Joke Maes, founder of Millrace. “A leak has a voice. Somebody has to be awake to hear it.”

## How it works

The tenant sticks the device under the sink and scans a code. It listens for three nights to learn the house. From then on it stays silent until it hears a leak.

## Customer quote

“Last winter I had a bucket in the kitchen for two weeks,” said Bram Aerts, who rents in Ghent. “This time a plumber stood in the door before there was a stain.”

## Getting started

Landlords order Plumb at plumb.example for 89 euros a flat.

# Customer FAQ

## How is this different from a water meter?

A water meter counts and is read once a year. Plumb listens every night. Keep the meter: it still writes your bill.

## What does it cost?

The landlord pays 89 euros for each flat. There is no subscription, and batteries are included for three winters.

## What do I need before I can start?

A sink with a metal pipe and a phone with a camera. Setting it up takes four minutes.

## What happens to my data?

Sound never leaves the device and is deleted after a minute. Millrace learns only whether there was a leak and when.

## What can it not do yet?

It does not hear plastic pipes, and it is not made for gardens. We do not know of a microphone that hears plastic.

## Where do I get help when something goes wrong?

Call the number on the device between seven and ten. A person who knows pipes answers within two minutes.

# Internal FAQ

## What do we want decided today?

400,000 euros and six people until the end of March 2029, to go from 40 flats to 4,000. If the answer is no, the team returns to the meter project.

## Who exactly is the customer, and how many of them are there?

Landlords with ten flats or more in houses built before 1950 pay; their tenants use it. There are 1.2 million such flats in Belgium (census of 2021), and 310,000 of them belong to landlords of that size.

## How do we know that customers want this?

We interviewed 31 landlords in 2027; 22 of them asked for an offer. On the pilot, 38 of 40 tenants kept the device when they could return it.

## What does it cost us, and what does one customer bring in?

A device costs 31 euros to make and 12 to deliver and support. At 89 euros we keep 46, and break even at 9,000 flats.

## What is hard to build or to run?

Telling a leak from a neighbour’s shower. We can do it in 19 houses out of 20 today; the rest need a second device, which halves the margin.

## What do customers get on the first day, and what comes later?

On the first day Plumb works in Ghent, in Dutch, in metal pipes. Brussels and French follow in the autumn of 2029 if complaints stay below five a week.

## How will we measure success?

By the end of March 2030:

- 4,000 flats of at least 100 landlords listen every night; below 1,500 we stop
- 60 % of leaks in these flats are found within a day, where 8 % are today
- false alarms stay below one per flat and winter

## Which assumptions must hold?

That landlords act on an alarm within two days: we test it with five of them until June 2028. That insurers accept an alarm as evidence: their association answers in May 2028.

## What are the three most likely reasons for it to fail?

Landlords ignore alarms, which we would see in the first month. An insurer gives a cheaper device away. Mild winters hide the leaks, so that nobody renews.

## Whom and which rules do we depend on?

One maker of microphones in Porto, with whom we have a contract until 2031. The law on recording sound allows it, since nothing is stored; our lawyer confirmed that in writing.

## Why now, and why us?

Since January 2027 insurers no longer pay for leaks that ran longer than two weeks. We are the only team with recordings from 62 old houses.

## What are we choosing not to do?

Offices, gardens and gas. The meter project waits for half a year, which costs us about 90,000 euros in delayed orders.

## What if we are wrong?

We would see it by September 2029 in the number of landlords who order a second time. Turning back costs the moulds, 70,000 euros; tenants keep devices that work without us.
`
