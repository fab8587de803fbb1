import { loadPermissions, type Permissions } from '#access';
import type { CalendarDate } from '#calendar-date';

/** The permissions in force on a day, read again only when the day is another. */
export function permissionsOfDays(): (day: CalendarDate) => Permissions {
  let known: { readonly day: CalendarDate; readonly permissions: Permissions } | undefined;
  return (day) => {
    if (known?.day !== day) known = { day, permissions: loadPermissions(day) };
    return known.permissions;
  };
}
