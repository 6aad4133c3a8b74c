import { createSocket } from 'node:dgram';

/*
 * The name server of the world of namespace.ts. It prints each name it is asked for and gives all of them an address
 * there, so that whoever asks goes on to send what it has to say.
 */

const address = process.argv[2] ?? '';
const everybody = [203, 0, 113, 7];
const typeOfV4 = 1;

function nameIn(question: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), type: question.readUInt16BE(at + 1), end: at + 5 };
}

const socket = createSocket('udp4');
socket.on('message', (question, from) => {
  const { name, type, end } = nameIn(question);
  console.log(name);
  const isKnown = type === typeOfV4;
  const head = Buffer.from([0x81, 0x80, 0, 1, 0, isKnown ? 1 : 0, 0, 0, 0, 0]);
  const answer = [0xc0, 0x0c, 0, typeOfV4, 0, 1, 0, 0, 0, 60, 0, 4, ...everybody];
  const parts = [question.subarray(0, 2), head, question.subarray(12, end)];
  socket.send(Buffer.concat(isKnown ? [...parts, Buffer.from(answer)] : parts), from.port, from.address);
});
socket.bind(53, address, () => console.log('listening'));
