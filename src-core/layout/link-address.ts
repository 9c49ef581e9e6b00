/** Longest address Word follows: 2,083 characters, the limit of the system library that it hands addresses to. */
const longest = 2083

const web = /^(https?):\/\/(?:[^\s/?#@]*@)?((?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+\.?)(?::(\d{1,5}))?(?=[/?#]|$)/iu
const mail = /^mailto:[^\s@?#]+@(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+(?=[?]|$)/iu

/**
 * The address of a link as it may stand in an exported file.
 * @returns the address with everything percent-encoded that a URI cannot hold, or null for anything but well-formed
 *   `http:`, `https:` and `mailto:` addresses: one that is not well-formed makes Word refuse the whole file
 */
export function linkAddress(href: string): string | null {
  const written = href.trim()
  const site = web.exec(written)
  if (!(site ? Number(site[3] ?? 0) <= 65_535 : mail.test(written))) return null
  const authority = site?.[0].length ?? 0
  const address = written.slice(0, authority) + encoded(written.slice(authority))
  return address.length <= longest ? address : null
}

function encoded(rest: string): string {
  return rest
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character))
}
