/** Words of product work that the dictionary does not know, in lower case; own list. */
export const businessWords: readonly string[] = words(`
  agentic agile analytics async asynchronous onboard onboards onboarded onboarding offboard offboarding roadmap roadmaps
  roadmapping upsell upsells upselling cross-sell signup signups login logins logout checkout checkouts checklist
  backend backends frontend frontends fullstack middleware microservice microservices serverless containerized devops
  dashboard dashboards workflow workflows webhook webhooks changelog changelogs repo repos codebase codebases
  dataset datasets datastore timestamp timestamps timeframe timeframes timebox timeboxed timeboxes timeboxing
  stakeholder stakeholders shareholder deliverable deliverables actionable scalable scalability extensible extensibility
  interoperable interoperability observability uptime downtime failover rollout rollouts rollback rollbacks
  prefetch preload autosave autosaves autofill autocomplete auto opt opts opted preorder preorders prepay prepaid
  monetize monetizes monetized monetization gamify gamification commoditize commoditized productize productized
  operationalize operationalized deprioritize deprioritized prioritization reprioritize templated templating
  ecommerce fintech edtech martech adtech healthtech proptech biotech insurtech regtech startup startups scaleup
  freemium paywall paywalls chargeback chargebacks cashback crowdfund crowdfunding crowdsource crowdsourced
  telehealth telemedicine wearable wearables smartwatch smartwatches smartphone smartphones chatbot chatbots livestream
  podcast podcasts webinar webinars ebook ebooks newsletter newsletters hashtag hashtags emoji emojis screenshot screenshots
  geofence geofencing geolocation tokenized tokenization pseudonymized anonymized deduplicate deduplicates deduplicated
  deduplication encrypt passwordless passkey passkeys authenticator biometrics phishing ransomware malware cybersecurity
  datacenter datacenters hyperscaler multicloud multitenant uptake upskill upskilling reskill reskilling
  cofounder cofounders coworking coworker coworkers freelancer freelancers gig hackathon hackathons offsite offsites standup
  standups retro retros retrospective retrospectives kanban scrum sprint backlog backlogs wireframe wireframes wireframing
  mockup mockups storyboard storyboards storyboarding usability testability hypothesise hypothesize
  telemetry throughput latency latencies bandwidth cron config configs configurable reconfigurable plugin plugins addon addons
  sandboxed allowlist allowlists denylist blocklist whitelist blacklist subdomain subdomains permalink unsubscribe
  unsubscribes unsubscribed resubscribe churn headcount runrate payback breakeven premortem postmortem postmortems
  explainable explainability hallucinate inference embeddings chatbots multimodal generative finetune
  kubernetes docker linux ubuntu debian postgres sqlite redis kafka github gitlab jira trello asana figma notion miro airtable
  zapier stripe shopify salesforce hubspot mailchimp zendesk intercom twilio sendgrid datadog snowflake tableau looker
  whatsapp instagram tiktok linkedin youtube facebook twitter google gmail android microsoft amazon airbnb uber spotify netflix
  paypal venmo klarna adyen slack zoom dropbox wikipedia reddit pinterest bluetooth wifi ios ipad iphone macos javascript
  typescript python golang markdown json yaml html css sql api apis sdk saas iaas paas faq faqs url urls pdf csv docx
  datelines subheadline subhead changelog readme postgres ok okay eg ie vs etc inc ltd co corp jan feb mar apr jun jul aug sep
  sept oct nov dec mon tue wed thu fri sat sun
  rota rotas shelfware whiteboarding sharable shareable downloadable searchable sortable filterable clickable tappable
  swipe swipes swiping homepage homepages webpage webpages website websites inbox inboxes mailbox popup popups dropdown dropdowns
  tooltip tooltips sidebar sidebars navbar modal modals toolbar toolbars thumbnail thumbnails hyperlink hyperlinks
  metadata namespace namespaces runtime runtimes toolchain toolchains toolkit toolkits toggle toggles toggled
  parsers tokenizer linter linters codegen boilerplate repurpose repurposed reusability reusable
  cohort cohorts conversion conversions funnel funnels uplift retargeting remarketing attribution segmentation
  biweekly fortnightly timezone timezones daytime weekday weekdays online offline inline outline realtime
  remediation attestation compliance auditable traceability provenance anonymization pseudonymization
  validator validators integrations metaverse referenceable composable composability differentiator differentiators underserved
  frictionless waitlist waitlists waitlisted customizable keyframe keyframes upvote upvotes upvoted mitigations eval evals
  encodable automatable queryable architected dev devs schemas personalization benchmarking handoff handoffs pluggable
  pluggability monorepo monorepos themself helpdesk hotlines hotline lifecycle lifecycles telematics orgs deliverability
  parameterize parameterized parameterizing pre mis entrypoint entrypoints wordsmithing unsubscribe untap
  neobank neobanks unbanked underbanked remittance remittances microloan microloans
`)

function words(list: string): readonly string[] {
  return [...new Set(list.split(/\s+/).filter((word) => word !== ''))]
}
