import {
  askForNotices,
  askForPush,
  findReach,
  stopNotices,
  type AskingSources,
} from '../../phone-notices/ask-for-notices.ts';
import { serve, type Server } from '../serve.ts';

export function servePhoneNotices(server: Server, sources: AskingSources): void {
  serve(server, 'askForNotices', ({ params, body }) => askForNotices(sources, { ...params, ...body }));
  serve(server, 'askForPush', ({ params, body }) => askForPush(sources, { ...params, ...body }));
  serve(server, 'stopNotices', ({ params }) => stopNotices(sources, params.token));
  serve(server, 'ticketReach', ({ params }) => findReach(sources, params.token));
}
