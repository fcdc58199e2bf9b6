import type appointment from '../../locales/vi/appointment.json';
import type common from '../../locales/vi/common.json';
import type counter from '../../locales/vi/counter.json';
import type device from '../../locales/vi/device.json';
import type dossier from '../../locales/vi/dossier.json';
import type display from '../../locales/vi/display.json';
import type kiosk from '../../locales/vi/kiosk.json';
import type manage from '../../locales/vi/manage.json';
import type phone from '../../locales/vi/phone.json';
import type problems from '../../locales/vi/problems.json';
import type rating from '../../locales/vi/rating.json';
import type tablet from '../../locales/vi/tablet.json';
import type visitor from '../../locales/vi/visitor.json';

interface Vietnamese {
  appointment: typeof appointment;
  common: typeof common;
  counter: typeof counter;
  device: typeof device;
  display: typeof display;
  dossier: typeof dossier;
  kiosk: typeof kiosk;
  manage: typeof manage;
  phone: typeof phone;
  problems: typeof problems;
  rating: typeof rating;
  tablet: typeof tablet;
  visitor: typeof visitor;
}

type Singular<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Singular<Key> : `${Key}.${Path<Tree[Key]>}`;
}[keyof Tree & string];

export type Namespace = keyof Vietnamese;

/** Every key of the Vietnamese dictionary, e.g. `common.action.back`; plural forms count as one key. */
export type TextKey = Path<Vietnamese>;

export type TextValues = Readonly<Record<string, string | number>>;
