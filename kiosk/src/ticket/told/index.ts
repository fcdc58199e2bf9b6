/**
 * Shows what the phone is told while the ticket page is closed. It keeps nothing: its scope is the address of the page of
 * its one ticket.
 */
declare const self: ServiceWorkerGlobalScope;

interface Told {
  readonly number: string;
  readonly counter: string | null;
  readonly text: string;
}

const icon = '/kiosk/icons/icon-192.png';
/** “Your turn” takes the place of “near”, and sounds again. */
const usual = { tag: 'ticket', renotify: true, icon };

self.addEventListener('push', (event) => {
  const { number, counter, text } = event.data?.json() as Told;
  const options = { ...usual, body: text, requireInteraction: counter !== null };
  event.waitUntil(self.registration.showNotification(number, options));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openTicket());
});

async function openTicket(): Promise<void> {
  const { scope } = self.registration;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = pages.find(({ url }) => url.startsWith(scope));
  await (open === undefined ? self.clients.openWindow(scope) : open.focus());
}

export {};
