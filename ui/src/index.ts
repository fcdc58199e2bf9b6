export { default as AsteriskIcon } from '@lucide/svelte/icons/asterisk';
export { default as BackspaceIcon } from '@lucide/svelte/icons/delete';
export { default as BellIcon } from '@lucide/svelte/icons/bell';
export { default as BookIcon } from '@lucide/svelte/icons/book-open';
export { default as CalendarIcon } from '@lucide/svelte/icons/calendar';
export { default as CameraIcon } from '@lucide/svelte/icons/camera';
export { default as CheckIcon } from '@lucide/svelte/icons/check';
export { default as ChevronDownIcon } from '@lucide/svelte/icons/chevron-down';
export { default as ChevronRightIcon } from '@lucide/svelte/icons/chevron-right';
export { default as ChevronUpIcon } from '@lucide/svelte/icons/chevron-up';
export { default as ClockIcon } from '@lucide/svelte/icons/clock';
export { default as CloseIcon } from '@lucide/svelte/icons/x';
export { default as MapPinIcon } from '@lucide/svelte/icons/map-pin';
export { default as PauseIcon } from '@lucide/svelte/icons/pause';
export { default as PeopleIcon } from '@lucide/svelte/icons/users';
export { default as PhoneIcon } from '@lucide/svelte/icons/smartphone';
export { default as PrinterIcon } from '@lucide/svelte/icons/printer';
export { default as ReturnIcon } from '@lucide/svelte/icons/corner-down-left';
export { default as ScanIcon } from '@lucide/svelte/icons/scan-barcode';
export { default as SearchIcon } from '@lucide/svelte/icons/search';
export { default as SmileIcon } from '@lucide/svelte/icons/smile';
export { default as TicketIcon } from '@lucide/svelte/icons/ticket';
export { default as UnlinkedIcon } from '@lucide/svelte/icons/wifi-off';
export { default as Button } from './action/Button.svelte';
export { default as KeyCap } from './action/KeyCap.svelte';
export { default as Tile } from './action/Tile.svelte';
export { default as DeviceGate } from './device/DeviceGate.svelte';
export { deviceParts } from './device/device-parts.svelte.ts';
export { default as StaffCorner } from './device/StaffCorner.svelte';
export { ThisDevice } from './device/ThisDevice.svelte.ts';
export { default as Dialog } from './dialog/Dialog.svelte';
export { formatNumber, formatPeople, formatShare, formatWait, type Wait } from './format/amount.ts';
export { centreTitle, type CentreTitle } from './format/centre-title.ts';
export {
  formatDate,
  formatElapsed,
  formatFullDate,
  formatTime,
  formatTimeToSecond,
  type Instant,
} from './format/time.ts';
export { waitOf } from './format/wait-of.ts';
export { default as AppHeader } from './frame/AppHeader.svelte';
export { default as Clock } from './frame/Clock.svelte';
export { CurrentTime } from './frame/CurrentTime.svelte.ts';
export { default as KioskBar } from './frame/KioskBar.svelte';
export { default as LanguageSwitch } from './frame/LanguageSwitch.svelte';
export { Dictionary, dictionary, t } from './i18n/Dictionary.svelte.ts';
export { default as EmphasisedText } from './i18n/EmphasisedText.svelte';
export { nameIn } from './i18n/name-in.ts';
export type { Language } from './i18n/language.ts';
export type { Namespace, TextKey, TextValues } from './i18n/text-key.ts';
export { default as ArrowLeft } from './icon/ArrowLeft.svelte';
export { default as ArrowRight } from './icon/ArrowRight.svelte';
export { default as CentreMark } from './icon/CentreMark.svelte';
export { default as CodeKeypad } from './keyboard/CodeKeypad.svelte';
export { default as DigitKeypad } from './keyboard/DigitKeypad.svelte';
export { default as Keyboard } from './keyboard/Keyboard.svelte';
export { TypedText } from './keyboard/TypedText.svelte.ts';
export type { ToneMark, Typing, TypingMethod } from './keyboard/typing.ts';
export { default as List } from './list/List.svelte';
export { default as Row } from './list/Row.svelte';
export { client, newCommandId, untilAnswered, type Attempt } from './live/commands.ts';
export type { ConnectionState } from './live/connection-state.ts';
export { LiveHall } from './live/LiveHall.svelte.ts';
export { Preferences, preferences } from './preferences/Preferences.svelte.ts';
export { default as EmptyState } from './state/EmptyState.svelte';
export { default as ErrorState } from './state/ErrorState.svelte';
export { default as Notice } from './state/Notice.svelte';
export { default as Skeleton } from './state/Skeleton.svelte';
export { default as StaleMark } from './state/StaleMark.svelte';
export { default as StatusMark } from './state/StatusMark.svelte';
export type { Status } from './state/status.ts';
export { default as QrCode } from './ticket/QrCode.svelte';
export { default as ServiceBadge } from './ticket/ServiceBadge.svelte';
export { default as TicketNumber } from './ticket/TicketNumber.svelte';
export { default as WaitRange } from './ticket/WaitRange.svelte';
