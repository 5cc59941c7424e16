import { browser } from 'wxt/browser';

import changelogInIndonesian from '../../assets/changelog.id.md?raw';
import changelog from '../../CHANGELOG.md?raw';
import { newestIn } from './changelog.ts';
import type { SectionProps } from './Options.tsx';

/** What the manifest may ask for, and what we call it in texts. */
const PERMISSIONS = {
  '<all_urls>': 'sites',
  scripting: 'scripting',
  storage: 'storage',
  activeTab: 'activeTab',
  alarms: 'alarms',
  contextMenus: 'contextMenus',
} as const;

/** Version and what it brought, promise, permissions, licences. */
export function About({ t, language }: SectionProps) {
  const { version } = browser.runtime.getManifest();
  const { news } = newestIn(language === 'id' ? changelogInIndonesian : changelog);
  return (
    <>
      <div class="control" id="about-konteks" data-setting={t('part.about')}>
        <p>{t('about.what')}</p>
        <p>{t('about.privacy')}</p>
        <p class="help">
          {t('about.version', { version })} · {t('about.licences')} <a href="/licenses.txt">{t('about.licencesFile')}</a>
        </p>
        <p>
          <a href="/welcome.html">{t('about.welcome')}</a>
        </p>
      </div>
      <Permissions t={t} />
      <h3 id="news" data-setting={t('about.new', { version })}>
        {t('about.new', { version })}
      </h3>
      <ul class="news">
        {news.map(({ lead, rest }) => (
          <li key={lead + rest}>
            <strong>{lead}</strong> {rest}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the manifest asks for, why, and what that does not let us do. */
function Permissions({ t }: Pick<SectionProps, 't'>) {
  const { permissions = [], host_permissions: hosts = [] } = browser.runtime.getManifest();
  const asked = [...(hosts as string[]), ...permissions].filter((name) => name in PERMISSIONS) as Array<keyof typeof PERMISSIONS>;
  return (
    <div class="control" id="permissions" data-setting={t('about.permissions')}>
      <h3>{t('about.permissions')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('about.permission')}</th>
            <th scope="col">{t('about.why')}</th>
            <th scope="col">{t('about.cannot')}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((name) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{t(`why.${PERMISSIONS[name]}`)}</td>
              <td data-column={t('about.cannot')}>{t(`cannot.${PERMISSIONS[name]}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
