import type { Centre } from './centre/centre.ts';
import type { ServiceEntry } from './centre/services.ts';

/** The services at which a procedure of this catalogue field is handled here, in the order of the file; none when it is not. */
export function servicesForField(centre: Centre, catalogueFieldId: string): readonly ServiceEntry[] {
  const field = centre.fields.find(({ catalogue }) => catalogue.includes(catalogueFieldId));
  return field === undefined ? [] : centre.services.filter(({ fields }) => fields.includes(field.id));
}
