/** What a rule calls the host of an address; all local files are one. */
export function hostOf({ protocol, hostname }: URL): string {
  return protocol === 'file:' ? 'file:' : hostname.replace(/\.$/, '');
}

/** What a rule calls the page of an address: without what follows `#`. */
export function pageOf(url: URL): string {
  return url.protocol === 'file:' ? `file://${url.pathname}` : `${hostOf(url)}${url.pathname}${url.search}`;
}

/*
 * A name that no address gives is no name of a place: so other scripts, hidden signs, signs that turn the writing direction, markup and other
 * schemes are out, since addresses never hold them as such.
 */

/** Whether some address has this host. */
export function isHost(key: string): boolean {
  return key === 'file:' || isNameIn(`http://${key}`, hostOf, key);
}

/** Whether some address is this page. */
export function isPage(key: string): boolean {
  return isNameIn(key.startsWith('file://') ? key : `http://${key}`, pageOf, key);
}

function isNameIn(address: string, nameIn: (url: URL) => string, name: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  // Addresses may have it; in a browser's patterns it would mean all hosts.
  return !url.hostname.includes('*') && nameIn(url) === name;
}
