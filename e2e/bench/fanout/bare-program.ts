// The least that a Socket.IO server can do: on POST / it sends one event, as large as one of ours, to one room.
import { createServer } from 'node:http';
import type { HallEvents } from '@sanh/contract';
import { Server } from 'socket.io';
import { aTicketAsStored } from '../issue/stored-ticket.ts';

let version = 1;

function anEvent(): HallEvents {
  version++;
  const { data } = aTicketAsStored(version, crypto.randomUUID());
  const events = [{ version, at: Date.now(), event: data }];
  return { epoch: '68de5718-f666-46c2-8147-96d83cff5221', from: version - 1, to: version, events } as never;
}

const server = createServer((request, response) => {
  request.resume();
  io.to('hall').emit('hall:events', anEvent());
  response.end('{}');
});
const io = new Server(server, {
  ...{ transports: ['websocket'], serveClient: false, perMessageDeflate: false, httpCompression: false },
  ...{ pingInterval: 5000, pingTimeout: 4000 },
});
io.on('connection', (socket) => {
  void socket.join('hall');
  socket.emit('hall:state', {});
});
server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1', backlog: 4096 }, () => {
  console.log('is ready at');
});
