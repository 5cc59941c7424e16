/** One thing that a version brought: what it is, in bold, and the rest of what is said of it. */
type News = { readonly lead: string; readonly rest: string };

/** What the newest version in a changelog brought: its first heading, and the points below it. */
export function newestIn(changelog: string): { readonly version: string; readonly news: readonly News[] } {
  const [, version = '', told = ''] = /^## (\S+)\n([^]*?)(?=^## |$(?![^]))/m.exec(changelog) ?? [];
  const points = told.split(/^- /m).slice(1);
  return { version, news: points.map(newsOf) };
}

function newsOf(point: string): News {
  const [, lead = '', rest = ''] = /^(?:\*\*([^*]+)\*\*)?([^]*)$/.exec(point.replace(/\s+/g, ' ').trim()) ?? [];
  return { lead, rest: rest.trim() };
}
