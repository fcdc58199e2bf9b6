import type { Machine, Usb } from './machine.ts';

/** Where each kind of machine starts, and all that it may open. */
export const pageOf = ({ kind, server }: Pick<Machine, 'kind' | 'server'>): string => `${server}/${kind}/`;

const off = {
  DeveloperToolsAvailability: 2,
  IncognitoModeAvailability: 1,
  BrowserSignin: 0,
  SyncDisabled: true,
  PasswordManagerEnabled: false,
  AutofillAddressEnabled: false,
  AutofillCreditCardEnabled: false,
  TranslateEnabled: false,
  SpellcheckEnabled: false,
  SearchSuggestEnabled: false,
  MetricsReportingEnabled: false,
  BackgroundModeEnabled: false,
  ComponentUpdatesEnabled: false,
  DefaultBrowserSettingEnabled: false,
  BookmarkBarEnabled: false,
  EditBookmarksEnabled: false,
  AllowFileSelectionDialogs: false,
  DownloadRestrictions: 3,
  ScreenCaptureAllowed: false,
  AudioCaptureAllowed: false,
  DefaultPopupsSetting: 2,
  DefaultNotificationsSetting: 2,
  DefaultGeolocationSetting: 2,
  DefaultSensorsSetting: 2,
  DefaultWebBluetoothGuardSetting: 2,
  DefaultWebUsbGuardSetting: 2,
  DefaultSerialGuardSetting: 2,
  DefaultFileSystemReadGuardSetting: 2,
  DefaultFileSystemWriteGuardSetting: 2,
  ExtensionInstallBlocklist: ['*'],
};

const grant = ({ vendor, product }: Usb, url: string) => [
  {
    devices: [{ vendor_id: Number.parseInt(vendor, 16), product_id: Number.parseInt(product, 16) }],
    urls: [url],
  },
];

/** The base64 of the certificate as the policy wants it: the PEM without its frame. */
const derOf = (pem: string): string => pem.replace(/-----[^-]+-----/g, '').replace(/\s/g, '');

/** Chromium's managed policies: one page, nothing beside it, and the parts of this machine granted to it. */
export function policiesOf(machine: Machine): Readonly<Record<string, unknown>> {
  const { kind, server, hasCamera, printer, serialScanner, authority, isInsecure } = machine;
  return {
    ...off,
    URLBlocklist: ['*'],
    URLAllowlist: [pageOf(machine)],
    RestoreOnStartup: 4,
    RestoreOnStartupURLs: [pageOf(machine)],
    AutoplayAllowed: true,
    PrintingEnabled: kind === 'kiosk',
    VideoCaptureAllowed: false,
    VideoCaptureAllowedUrls: hasCamera ? [server] : [],
    WebUsbAllowDevicesForUrls: printer === null ? [] : grant(printer, server),
    SerialAllowUsbDevicesForUrls: serialScanner === null ? [] : grant(serialScanner, server),
    ...(authority === null ? {} : { CACertificates: [derOf(authority)] }),
    ...(isInsecure ? { OverrideSecurityRestrictionsOnInsecureOrigin: [server] } : {}),
  };
}
