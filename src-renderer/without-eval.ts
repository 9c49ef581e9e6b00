import { z } from 'zod'

// zod compiles its parsers with `new Function` where it can, and asks by trying, which the content security policy
// reports. Imported before anything that makes a schema.
z.config({ jitless: true })
