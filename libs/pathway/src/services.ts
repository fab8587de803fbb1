import type { Pathway } from './pathway.js';
import type { Service } from './service.js';

export function serviceById(pathway: Pathway, serviceId: string): Service | undefined {
  return pathway.services.find((service) => service.serviceId === serviceId);
}

export function isOpen({ status }: Service): boolean {
  return status === 'running' || status === 'interrupted';
}
