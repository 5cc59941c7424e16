import { switchedOffSites } from '../../platform/settings.ts';
import { siteOf } from '../../platform/sites.ts';

/** Whether the reader switched the site of an address off. */
export async function isSwitchedOff(address: string | undefined): Promise<boolean> {
  const site = siteOf(address);
  return site !== undefined && (await switchedOffSites.getValue()).includes(site.key);
}
