/** Features that would start connections, change the page's behaviour, or show bars over it. */
const disabledFeatures = [
  'AimEnabled',
  'AutofillServerCommunication',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'CertificateTransparencyComponentUpdater',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'Translate',
];

/**
 * Flags under which Chromium shows nothing but our windows and reaches no host.
 *
 * The `--disable-…` flags alone are not enough: with them Chromium still tried two hosts of its maker. So every
 * connection goes to a proxy on a port where nothing listens. `--host-resolver-rules` would do the same, but
 * puts a warning bar into each window.
 */
export const quietFlags: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-quic',
  '--disable-breakpad',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--disable-extensions',
  '--disable-back-forward-cache',
  '--disable-infobars',
  '--metrics-recording-only',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
  `--disable-features=${disabledFeatures.join(',')}`,
  // Without it Chromium asks its maker which accounts are signed in.
  '--enable-features=SkipListAccountsWithoutGaiaCookies',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--dns-prefetch-disable',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy',
];
