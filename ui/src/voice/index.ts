export { choosePack } from './choose-pack.ts';
export { ClipPack, loadPack } from './ClipPack.ts';
export { ClipPlayer, type Phrase } from './ClipPlayer.ts';
