import '@sanh/ui/base.css';
import { client, dictionary } from '@sanh/ui';
import { mount } from 'svelte';
import { followPlace } from '#lib/phone/follow-place.ts';
import TicketPage from '#lib/phone/TicketPage.svelte';
import { TicketWatch } from '#lib/phone/TicketWatch.svelte.ts';

const token = new URLSearchParams(location.search).get('t') ?? '';
const target = document.querySelector('.app');
// The place is asked for while the words are still coming: on a slow line each waits long enough.
const watch = new TicketWatch({
  place: (signal) => client.ticketPlace({ token, signal }),
  follow: (told, broken) => followPlace(token, told, broken),
});
watch.start();
void dictionary.loadFirst('/kiosk/', ['common', 'phone']).then(() => {
  if (target !== null) mount(TicketPage, { target, props: { watch, client, token } });
});
